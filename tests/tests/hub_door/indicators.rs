//! The indicators over the hub's door: what they say follows the adhesions.

use shared::api::AdhesionRequest;
use shared::domain::{Adhesion, Theme};
use shared::home::TokenOf;
use shared::time::{day_in_palermo, now};

use super::Door;

#[tokio::test(flavor = "multi_thread")]
async fn an_indicator_is_where_the_log_of_adhesions_ends() {
    let door = Door::open().await;
    let console = door.client(TokenOf::Console);
    let set = async |node: &str, adhesion| {
        console.set_adhesion(node.parse().unwrap(), &AdhesionRequest { adhesion }).await.unwrap();
    };
    let joined = async || {
        let view = console.indicators().await.unwrap();
        let today = view.trend.last().unwrap().clone();
        assert_eq!(today.day, day_in_palermo(now()));
        let value = |id: &str| view.items.iter().find(|item| item.id == id).unwrap().value;
        assert_eq!(value("IO01"), today.indicators.get("IO01").copied());
        assert_eq!(value("IR02"), None, "what people do cannot be measured from here");
        (value("IO01").unwrap(), today.platforms[&Theme::Taxes], today.platforms[&Theme::Social])
    };
    assert_eq!(joined().await, (0.0, 0, 0));
    set("082006/social", Adhesion::Live).await;
    set("082006/taxes", Adhesion::Live).await;
    set("082053/taxes", Adhesion::Live).await;
    assert_eq!(joined().await, (2.0, 2, 1), "a Comune on two platforms counts once");
    set("082053/taxes", Adhesion::Suspended).await;
    assert_eq!(joined().await, (1.0, 1, 1));
    let targets = console.indicators().await.unwrap().platforms;
    assert_eq!((targets.len(), targets.iter().all(|platform| platform.target.is_some())), (7, true));
}
