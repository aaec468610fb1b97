/// One line that a person is asked for.
///
/// ``read`` turns the line into an answer or says what is wrong with it; the line itself is what
/// the journal keeps, so reading it again must give the same answer.
struct Question<Answer> {
  /// Its name in the journal: one word, which no other question of the dialogue has at the
  /// same time (`load.3.indication`).
  let name: String
  /// What is asked; may have further lines.
  let text: String
  /// What `?` tells beyond that.
  var help: String?
  /// What an empty line stands for; shown beside the question.
  var suggestion: String?
  /// The answer that a line gives; spaces around it have been taken off.
  let read: (String) throws(Complaint) -> Answer
}

/// What is wrong with an answer, and what would be right.
struct Complaint: Error {
  let text: String
}
