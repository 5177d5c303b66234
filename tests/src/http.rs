//! The one HTTP client of the tests.

use std::sync::Once;

/// A client for the loopback: no proxy, no patience of its own beyond what the caller sets.
pub fn client() -> reqwest::Result<reqwest::Client> {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        // An error means that a provider is there already, which is what is wanted.
        drop(rustls::crypto::ring::default_provider().install_default());
    });
    reqwest::Client::builder().no_proxy().build()
}
