use crate::client::Secret;
use crate::home::{Home, TokenOf};
use crate::hub::HubError;
use crate::hub::app::App;
use crate::hub::door::hash;
use crate::ledger::{Command, Role};
use crate::time::now;

/// The programs on this machine get their tokens without being asked: made once, kept by their hash, and written where
/// only their owner can read them. A file that was lost is written anew.
pub(super) async fn issue(app: &App, home: &Home) -> Result<(), HubError> {
    for (of, role, holder) in [(TokenOf::Console, Role::Operator, "console"), (TokenOf::Bot, Role::Channel, "bot")] {
        let is_valid = match home.token(of) {
            Ok(token) => app.ledger.token(&hash(token.expose())).await?.is_some(),
            Err(_not_there) => false,
        };
        if !is_valid {
            let token = Secret::fresh();
            let keep = Command::KeepToken { hash: hash(token.expose()), role, holder: holder.into(), at: now() };
            app.ledger.write(keep).await?;
            home.write_token(of, &token)?;
        }
    }
    Ok(())
}
