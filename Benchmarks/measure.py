"""Runs programs in turn and compares them: what every benchmark here shares.

On a shared machine single times drift; the ratio of two programs that run one after the
other does not. So all programs run in rounds, and a program's figure is the median, over
the rounds, of its time relative to that of the first program in the same round."""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE / ".build"
PEERS = BUILD / "peers"


class Program:
    """A command of which `{problem}`, `{trials}`, … are filled in for every run."""

    def __init__(self, name, command, prints=True):
        self.name = name
        self.command = [str(part) for part in command]
        self.prints = prints  # a line of JSON with its own measurements

    def run(self, **values):
        command = [part.format(**values) for part in self.command]
        # numpy's own choice of its linear algebra's kernels, not the machine's.
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith("OPENBLAS_")}
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        output, complaint = process.communicate()
        wall = time.perf_counter() - start
        if process.returncode != 0:
            raise Failure(f"{self.name}: {' '.join(command)}: {complaint.strip()[-400:]}")
        line = json.loads(output.strip().splitlines()[-1]) if self.prints else json.loads(output)
        line["wall"] = wall
        return line


class Failure(Exception):
    pass


def in_turn(programs, rounds, **values):
    """Every program once a round; returns the lines of each by its name. The first round
    only warms up, unless there is just one. A program that fails is left out, with a word."""
    lines = {program.name: [] for program in programs}
    failed = set()
    for number in range(rounds + (rounds > 1)):
        for program in programs:
            if program.name in failed:
                continue
            try:
                line = program.run(seed=number + 1, **values)
            except (Failure, OSError, ValueError) as error:
                if program is programs[0]:
                    raise SystemExit(f"nothing to compare with: {error}")
                say(f"left out: {error}")
                failed.add(program.name)
                continue
            if number or rounds == 1:
                lines[program.name].append(line)
    return {name: found for name, found in lines.items() if found and name not in failed}


def median(lines, figure):
    return statistics.median(line[figure] for line in lines)


def ratio(lines, base, figure):
    """The median over rounds of one program's figure relative to another's."""
    return statistics.median(
        mine[figure] / other[figure] for mine, other in zip(lines, base))


def say(text):
    print(text, file=sys.stderr, flush=True)


def shown(value):
    """A ratio or a time in two or three digits."""
    if value is None:
        return "–"
    if value >= 10000:
        return f"{round(value, -3):,.0f}".replace(",", " ")
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 0.095 else f"{value:.2g}"


def table(heads, rows):
    """A Markdown table whose columns stand under each other."""
    cells = [heads] + rows
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]

    def line(row):
        first = row[0].ljust(widths[0])
        return "| " + " | ".join([first] + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]) + " |"

    rule = "|" + "|".join(
        ["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]) + "|"
    return "\n".join([line(heads), rule] + [line(row) for row in rows])


def replace_section(path, name, text):
    """Puts a table between `<!-- NAME -->` and `<!-- end NAME -->` of a page."""
    page = path.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->", f"<!-- end {name} -->"
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise SystemExit(f"{path} has no section {begin} … {end}")
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def processor():
    """The processor's name and the vector instructions that it has."""
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return "unknown", set()
    fields = dict(
        (key.strip(), value.strip())
        for key, _, value in (line.partition(":") for line in text.splitlines()) if value)
    return fields.get("model name", "unknown"), set(fields.get("flags", "").split())
