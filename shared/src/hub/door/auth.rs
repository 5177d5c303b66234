use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::{problem, refused};
use crate::domain::IstatCode;
use crate::hub::app::App;
use crate::hub::route::Allow;
use crate::ledger::{Role, TokenRow, hex};

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) enum Principal {
    /// Nobody in particular.
    Anyone,
    /// The holder of a token.
    Holder(TokenRow),
}

impl Principal {
    /// Whether they have a role.
    pub(crate) fn is(&self, role: Role) -> bool {
        matches!(self, Self::Holder(row) if row.role == role)
    }

    /// Whether they are of the staff: what is prepared or noted is for them only.
    pub(crate) fn is_staff(&self) -> bool {
        self.is(Role::Operator) || self.is(Role::HelpDesk)
    }

    /// The municipality whose back office asks.
    pub(crate) fn municipality(&self) -> Option<IstatCode> {
        match self {
            Self::Holder(row) if row.role == Role::Municipality => row.holder.parse().ok(),
            _ => None,
        }
    }

    /// A name under which keys and limits are kept.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Anyone => "anyone",
            Self::Holder(row) => &row.holder,
        }
    }
}

/// Tokens are kept and looked up by this only.
pub(crate) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Lets through who may take the route, and says who it is.
pub(crate) async fn authorise(State((app, allow)): State<(App, Allow)>, mut request: Request, next: Next) -> Response {
    let value = request.headers().get(header::AUTHORIZATION).cloned();
    let principal = match principal(&app, value).await {
        Ok(principal) => principal,
        Err(response) => return response,
    };
    let is_allowed = match (allow, &principal) {
        (Allow::Anyone, _) => true,
        (Allow::Roles(roles), Principal::Holder(row)) => roles.contains(&row.role),
        (Allow::Roles(_), Principal::Anyone) => return unknown(),
    };
    if !is_allowed {
        return refused().into_response();
    }
    request.extensions_mut().insert(principal);
    next.run(request).await
}

async fn principal(app: &App, value: Option<HeaderValue>) -> Result<Principal, Response> {
    let Some(value) = value else { return Ok(Principal::Anyone) };
    let token = value.to_str().ok().and_then(|text| text.strip_prefix("Bearer ")).unwrap_or_default();
    let row = app.ledger.token(&hash(token)).await.map_err(|error| crate::api::Problem::from(error).into_response())?;
    row.map(Principal::Holder).ok_or_else(unknown)
}

/// One answer for no token and a wrong one, so that neither can be told from the other (ModI, `ID_AUTH_REST_01`).
fn unknown() -> Response {
    let mut response = problem(StatusCode::UNAUTHORIZED, "no-token", "a valid bearer token is wanted").into_response();
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}
