/// A loss of a year, as it is now or as a solution would have it.
public struct SavingsLoss: Sendable, Hashable {
  /// A load of the profile of a loss by bias.
  public struct ProfilePoint: Sendable, Hashable {
    /// The load, in the unit of trade.
    public var load: LossArgument
    /// Its share of the weighings.
    public var share: LossArgument
    /// The error at the load, on top of that of the loss.
    public var bias: LossArgument
    /// The error as a share of the load, on top of that of the loss.
    public var relativeBias: LossArgument

    /// A load of the profile.
    public init(
      load: LossArgument, share: LossArgument, bias: LossArgument = .value(0),
      relativeBias: LossArgument = .value(0)
    ) {
      self.load = load
      self.share = share
      self.bias = bias
      self.relativeBias = relativeBias
    }
  }

  /// Its key in the document.
  public let name: String
  /// What people call it; may be empty.
  public let title: String
  /// By what it costs money.
  public let mechanism: LossMechanism
  /// Whether the goods are sold or bought by the indication.
  public let direction: TradeDirection
  /// Which goods it is about; losses about different goods never overlap.
  public let stream: String
  /// The losses that it is meant to count twice with.
  public let overlaps: [String]
  /// The values of the mechanism's parameters, in their order.
  public var arguments: [LossArgument]
  /// The loads of a loss by bias; empty for one load.
  public var profile: [ProfilePoint]

  /// A loss.
  ///
  /// - Precondition: there is an argument for each parameter of the mechanism.
  public init(
    name: String, title: String = "", mechanism: LossMechanism,
    direction: TradeDirection = .selling, stream: String = "", overlaps: [String] = [],
    arguments: [LossArgument], profile: [ProfilePoint] = []
  ) {
    precondition(
      arguments.count == mechanism.parameters.count, "every parameter has its argument")
    self.name = name
    self.title = title
    self.mechanism = mechanism
    self.direction = direction
    self.stream = stream
    self.overlaps = overlaps
    self.arguments = arguments
    self.profile = profile
  }

  /// All that it reads.
  var allArguments: [LossArgument] {
    arguments + profile.flatMap { [$0.load, $0.share, $0.bias, $0.relativeBias] }
  }
}
