import Quantities
import Verification

/// A drawing of an error within ±MPE on one line.
///
/// The limits stand on the ends of the scale. What lies beyond a limit is drawn
/// outside it and what lies within is never drawn on it, however near: only
/// |E| = MPE stands on the end itself.
struct ErrorBar {
  /// The characters of a whole bar, the two cells outside the limits included.
  let width: Int
  let characters: TextStyle.Characters
  /// The side on which there is a limit; the other end of the scale is then open.
  let side: VerificationResult.LimitedSide

  /// - Parameter width: odd, at least 7.
  init(
    width: Int, characters: TextStyle.Characters, side: VerificationResult.LimitedSide = .both
  ) {
    precondition(
      width >= 7 && !width.isMultiple(of: 2), "a bar is an odd number of cells, at least 7")
    self.width = width
    self.characters = characters
    self.side = side
  }

  /// Cells from the centre to a limit.
  private var reach: Int { (width - 3) / 2 }

  /// The bar for the errors from `least` to `largest`, which may be the same.
  func drawing(least: Mass, largest: Mass, mpe: Mass) -> String {
    let unicode = characters == .unicode
    var cells: [Character] = Array(repeating: unicode ? "─" : "-", count: width)
    cells[0] = " "
    cells[width - 1] = " "
    if side != .above { cells[1] = unicode ? "├" : "|" }
    if side != .below { cells[width - 2] = unicode ? "┤" : "|" }
    cells[width / 2] = unicode ? "┼" : "+"
    let from = width / 2 + offset(of: least, mpe: mpe)
    let to = width / 2 + offset(of: largest, mpe: mpe)
    if least == largest {
      let outside: (Character, Character) = unicode ? ("◀", "▶") : ("<", ">")
      cells[from] = from == 0 ? outside.0 : from == width - 1 ? outside.1 : unicode ? "●" : "o"
    } else {
      for cell in from...to {
        // The centre and the limits stay visible below the interval.
        let isMark =
          cell == width / 2 || (cell == 1 && side != .above)
          || (cell == width - 2 && side != .below)
        if unicode {
          cells[cell] = isMark ? "┿" : "━"
        } else if !isMark {
          cells[cell] = "="
        }
      }
    }
    return String(cells)
  }

  /// The cells between the centre and `error`, at most one beyond the limit.
  private func offset(of error: Mass, mpe: Mass) -> Int {
    let magnitude = error.magnitude
    let cells: Int
    if magnitude > mpe {
      cells = reach + 1
    } else if magnitude == mpe {
      cells = reach
    } else {
      let limit = mpe.value.trillionths
      let rounded = (magnitude.value.trillionths * Int128(2 * reach) + limit) / (2 * limit)
      cells = min(Int(rounded), reach - 1)
    }
    return error.isNegative ? -cells : cells
  }
}
