//! What happens to the hub when the machine under it gives out.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use shared::api::{AdhesionRequest, CaseQuery};
use shared::client::{ClientError, HubClient};
use shared::domain::{Adhesion, NodeId, Theme};
use shared::home::{Home, TokenOf};
use tests::process::{Process, Program};
use tests::{binaries, orders};

const PATIENCE: Duration = Duration::from_mins(1);
/// Room for the store and the indexes of an empty hub, and some cases.
const DISK: &str = "size=96m";

/// A hub whose data folder is a small disk of its own, seen by nobody else.
struct SmallDisk {
    hub: Process,
    /// The folder, as seen from here.
    data: PathBuf,
    _mount_point: tempfile::TempDir,
}

impl SmallDisk {
    async fn open() -> Self {
        let mount_point = tempfile::tempdir().unwrap();
        let script = format!("mount -t tmpfs -o {DISK} patto \"$0\" && exec \"$@\"");
        let hub = Program::new("hub on a small disk", "/usr/bin/unshare".into())
            .with(["--map-root-user", "--mount", "sh", "-c", &script])
            .with([mount_point.path().as_os_str(), binaries::path("hub").unwrap().as_os_str()])
            .with(["serve", "--listen", "127.0.0.1:0", "--data"])
            .with([mount_point.path()])
            .start()
            .unwrap();
        hub.sees_line("the hub listens", PATIENCE).await.unwrap();
        let inside = format!("/proc/{}/root{}", hub.id().unwrap(), mount_point.path().display());
        Self { hub, data: inside.into(), _mount_point: mount_point }
    }

    fn client(&self, of: TokenOf) -> HubClient {
        let home = Home::at(&self.data).unwrap();
        HubClient::new(&home.hub_address().unwrap(), home.token(of).unwrap()).unwrap()
    }

    /// Takes all the room that is left.
    fn fill(&self) -> PathBuf {
        let filler = self.data.join("filler");
        let mut file = File::create(&filler).unwrap();
        let error = io::copy(&mut io::repeat(b'.'), &mut file).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        drop(file.flush());
        filler
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_nothing_is_half_written_and_room_is_enough_to_go_on() {
    let mut disk = SmallDisk::open().await;
    let (bot, console) = (disk.client(TokenOf::Bot), disk.client(TokenOf::Console));
    let order = orders::report().unwrap();
    let node = NodeId::new(order.municipality, Theme::Environment);
    console.set_adhesion(node, &AdhesionRequest { adhesion: Adhesion::Live }).await.unwrap();
    bot.open_case("before", &order).await.unwrap();

    let filler = disk.fill();
    let refused = loop {
        // Pages that the store holds already take a few more cases.
        let sent = console.status().await.unwrap().seq;
        match bot.open_case(&format!("full {}", sent.0), &order).await {
            Ok(_) => {}
            Err(error) => break (format!("full {}", sent.0), error),
        }
    };
    let ClientError::Problem(problem) = refused.1 else { panic!("{}", refused.1) };
    assert_eq!((problem.status, problem.kind.as_str()), (507, "/problems/disk-full"));
    let before = console.status().await.unwrap().seq;
    let known = console.cases(&CaseQuery::default()).await.unwrap().total;
    assert!(!disk.hub.has_ended());

    fs::remove_file(filler).unwrap();
    let case = bot.open_case(&refused.0, &order).await.unwrap();
    let again = bot.open_case(&refused.0, &order).await.unwrap();
    assert_eq!(case.case, again.case);
    assert!(console.status().await.unwrap().seq > before);
    assert!(console.cases(&CaseQuery::default()).await.unwrap().total >= known);
}
