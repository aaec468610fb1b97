/// A currency: its code, and to which place its amounts are rounded.
public struct Currency: Sendable, Hashable {
  /// The code of ISO 4217, such as `VND`.
  public let code: String
  /// How many decimals an amount has in use.
  ///
  /// The đồng has none: amounts are whole.
  public let decimals: Int
  /// The name of its unit.
  public let name: LocalizedText

  private init(_ code: String, decimals: Int, _ name: LocalizedText) {
    self.code = code
    self.decimals = decimals
    self.name = name
  }

  /// The Vietnamese đồng.
  public static let vietnameseDong = Currency("VND", decimals: 0, LocalizedText("đồng", vi: "đồng"))

  /// The currencies that are understood, the đồng first.
  public static let all: [Currency] = [
    vietnameseDong,
    Currency("USD", decimals: 2, LocalizedText("US dollar", vi: "đô la Mỹ")),
    Currency("EUR", decimals: 2, LocalizedText("euro", vi: "euro")),
    Currency("GBP", decimals: 2, LocalizedText("pound sterling", vi: "bảng Anh")),
    Currency("CAD", decimals: 2, LocalizedText("Canadian dollar", vi: "đô la Canada")),
    Currency("AUD", decimals: 2, LocalizedText("Australian dollar", vi: "đô la Úc")),
    Currency("CNY", decimals: 2, LocalizedText("yuan", vi: "nhân dân tệ")),
    Currency("JPY", decimals: 0, LocalizedText("yen", vi: "yên Nhật")),
    Currency("KRW", decimals: 0, LocalizedText("won", vi: "won")),
    Currency("INR", decimals: 2, LocalizedText("Indian rupee", vi: "rupi Ấn Độ")),
    Currency("THB", decimals: 2, LocalizedText("baht", vi: "bạt Thái")),
    Currency("LAK", decimals: 0, LocalizedText("kip", vi: "kíp Lào")),
    Currency("KHR", decimals: 0, LocalizedText("riel", vi: "riên Campuchia")),
    Currency("IDR", decimals: 0, LocalizedText("rupiah", vi: "rupiah")),
    Currency("PHP", decimals: 2, LocalizedText("Philippine peso", vi: "peso Philippines")),
    Currency("MYR", decimals: 2, LocalizedText("ringgit", vi: "ringgit")),
    Currency("SGD", decimals: 2, LocalizedText("Singapore dollar", vi: "đô la Singapore")),
    Currency("CHF", decimals: 2, LocalizedText("Swiss franc", vi: "franc Thụy Sĩ")),
    Currency("ZAR", decimals: 2, LocalizedText("rand", vi: "rand")),
    Currency("BRL", decimals: 2, LocalizedText("real", vi: "real")),
  ]

  /// The currency that `text` names: a code in either case, or for the đồng `đ`, `₫` and `đồng`.
  public init?(_ text: String) {
    let dong = ["đ", "₫", "đồng", "dong", "vnđ"]
    let wanted = text.lowercased()
    let code = dong.contains(wanted) ? "VND" : text.uppercased()
    guard let found = Self.all.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}
