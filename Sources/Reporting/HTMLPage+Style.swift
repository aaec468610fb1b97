extension HTMLPage {
  /// How pages and their charts look, on screens in both schemes and on paper.
  static let style = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #5a6472; --line: #d5dae1;
      --paper: #ffffff; --bar: #2f6fb0; --curve: #c2410c; --good: #1a7f37; --bad: #b42318; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa4b2;
      --line: #39414d; --paper: #14181d; --bar: #5b9bd8; --curve: #f08a4b; --good: #4cc26a;
      --bad: #ff7b6b; } }
    @media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff;
      --bar: #2f6fb0; --curve: #c2410c; } section, figure, tr { break-inside: avoid; } }
    body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; color: var(--ink);
      background: var(--paper); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; border-top: 1px solid var(--line);
      padding-top: 1rem; }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    .about, figcaption { color: var(--soft); margin: .25rem 0 .75rem; font-size: .92rem; }
    .result { font-size: 1.15rem; font-weight: 600; }
    pre { font: .88rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; margin: 1rem 0;
      padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 4px;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem;
      font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .6rem; text-align: left; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    th { color: var(--soft); font-weight: 600; }
    .n { text-align: right; }
    .sum td { font-weight: 600; border-top: 2px solid var(--ink); }
    figure { margin: 1.25rem 0; } figure > svg { width: 100%; height: auto; display: block; }
    svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    svg .soft { fill: var(--soft); } svg .bar { fill: var(--bar); }
    svg .axis { stroke: var(--soft); stroke-width: 1; fill: none; }
    svg .curve { stroke: var(--curve); stroke-width: 2; fill: none; }
    svg .trials { stroke: var(--bar); stroke-width: 2; fill: none; }
    svg .box { stroke-width: 1.25; }
    .verdict { padding: .5rem .9rem; border-left: 4px solid; }
    .good { border-color: var(--good); } .bad { border-color: var(--bad); }
    .heed li { margin: .35rem 0; } .heed .grave::marker { color: var(--bad); }
    """
}
