use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use shared::api::CaseView;
use shared::client::{ClientError, HubClient, Secret};
use shared::form::Attachment;
use shared::home::{Home, HomeArgs, TokenOf};
use shared::id::{ApplicantId, AttachmentId, CaseId};

use crate::asking::{ask, trouble};
use crate::conversation::{Reply, Request, Trouble};

/// The way to the hub. A hub that is away, or comes back at another address, is found again by itself.
#[derive(Debug)]
pub struct HubDoor {
    args: HomeArgs,
    home: Home,
    known: Mutex<Option<Known>>,
}

#[derive(Debug)]
struct Known {
    address: String,
    token: Secret,
    client: HubClient,
}

impl HubDoor {
    /// The hub of the arguments, else of the data folder; it need not be there yet.
    #[must_use]
    pub const fn new(args: HomeArgs, home: Home) -> Self {
        Self { args, home, known: Mutex::new(None) }
    }

    /// A client for the hub as it can be found now.
    pub fn client(&self) -> Result<HubClient, ClientError> {
        let found = self.home.hub_access(&self.args, TokenOf::Bot);
        let (address, token) = found.map_err(|error| ClientError::Unreachable(error.to_string()))?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.as_ref().filter(|known| known.address == address && known.token == token) {
            return Ok(known.client.clone());
        }
        let client = HubClient::new(&address, token.clone())?;
        *known = Some(Known { address, token, client: client.clone() });
        Ok(client)
    }

    /// Asks a question of the conversation.
    pub async fn ask(&self, applicant: ApplicantId, request: Request) -> Result<Box<Reply>, Trouble> {
        match self.client() {
            Ok(client) => ask(&client, applicant, request).await,
            Err(error) => Err(trouble(error)),
        }
    }

    /// Stores a file.
    pub async fn upload(&self, name: &str, content: Bytes) -> Result<Attachment, ClientError> {
        self.client()?.upload(name, content).await
    }

    /// The content of a file.
    pub async fn download(&self, id: AttachmentId) -> Result<Vec<u8>, ClientError> {
        Ok(self.client()?.download(id).await?.to_vec())
    }

    /// A case with its timeline.
    pub async fn case(&self, id: CaseId) -> Result<CaseView, ClientError> {
        self.client()?.case(id).await
    }
}
