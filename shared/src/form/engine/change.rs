use jiff::civil::Date;

use super::Walk;
use crate::form::read::{Context, recheck};
use crate::form::{Answer, Answers, FieldError, FieldPath, Form};

/// What else a new answer changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Answers that are no longer asked for, and were dropped.
    pub dropped: Vec<FieldPath>,
    /// Answers that stay, but no longer fit and must be looked at again.
    pub doubtful: Vec<(FieldPath, FieldError)>,
}

/// Puts an answer and drops what it makes pointless.
pub fn put(form: &Form, answers: &mut Answers, path: FieldPath, answer: Answer, today: Date) -> Change {
    answers.insert(path, answer);
    settle(form, answers, today)
}

/// Takes an answer away and drops what that makes pointless.
pub fn clear(form: &Form, answers: &mut Answers, path: &FieldPath, today: Date) -> Change {
    answers.remove(path);
    settle(form, answers, today)
}

fn settle(form: &Form, answers: &mut Answers, today: Date) -> Change {
    let dropped = prune(form, answers, today);
    Change { dropped, doubtful: invalid(form, answers, today) }
}

/// Drops the answers whose question is not asked (any more) and says which.
pub fn prune(form: &Form, answers: &mut Answers, today: Date) -> Vec<FieldPath> {
    let kept = Walk::new(form, answers, today).into_kept();
    let dropped = answers.iter().map(|(path, _)| path).filter(|path| kept.get(path).is_none()).cloned().collect();
    *answers = kept;
    dropped
}

/// The answers that do not fit their field, or not the other answers.
#[must_use]
pub fn invalid(form: &Form, answers: &Answers, today: Date) -> Vec<(FieldPath, FieldError)> {
    answers
        .iter()
        .filter_map(|(path, answer)| {
            let field = form.field_at(path)?;
            let error = recheck(field, answer, today, &Context::of(answers, path)).err()?;
            Some((path.clone(), error))
        })
        .collect()
}
