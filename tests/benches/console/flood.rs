//! Citizens who send a thousand cases a second.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use color_eyre::eyre::Result;
use shared::api::AdhesionRequest;
use shared::domain::{Adhesion, NodeId, Theme};
use shared::home::TokenOf;
use shared::time::monotonic;
use tests::orders;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use super::hubs::Stage;

/// Events wanted each second, and the citizens who send them.
pub(crate) const PER_SECOND: u32 = 1_000;
const CITIZENS: u32 = 50;

/// A flood that goes on until it is dropped.
pub(crate) struct Flood {
    began: Instant,
    sent: Arc<AtomicU64>,
    _citizens: JoinSet<()>,
}

impl Flood {
    pub(crate) async fn over(stage: &Stage) -> Result<Self> {
        let order = orders::report()?;
        let node = NodeId::new(order.municipality, Theme::Environment);
        let live = AdhesionRequest { adhesion: Adhesion::Live };
        stage.client(TokenOf::Console)?.set_adhesion(node, &live).await?;
        let (bot, sent) = (stage.client(TokenOf::Bot)?, Arc::new(AtomicU64::new(0)));
        let mut citizens = JoinSet::new();
        for citizen in 0..CITIZENS {
            let (bot, order, sent) = (bot.clone(), order.clone(), Arc::clone(&sent));
            citizens.spawn(async move {
                let mut pace = interval(Duration::from_secs(1) * CITIZENS / PER_SECOND);
                pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
                for number in 0_u64.. {
                    pace.tick().await;
                    if bot.open_case(&format!("{citizen}-{number}"), &order).await.is_ok() {
                        sent.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
        Ok(Self { began: monotonic(), sent, _citizens: citizens })
    }

    /// How many were sent, a second.
    pub(crate) fn rate(&self) -> f64 {
        let sent = u32::try_from(self.sent.load(Ordering::Relaxed)).unwrap_or(u32::MAX);
        f64::from(sent) / self.began.elapsed().as_secs_f64()
    }
}
