//! Addresses of machines with the same beginning.

use ipnet::IpNet;
use serde::Deserialize;
use std::net::IpAddr;
use std::str::FromStr;

/// One address, or a network such as `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network(IpNet);

/// Text that names no network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write an address such as 10.0.0.1, or a network such as 10.0.0.0/8")]
pub struct NoNetwork;

impl Network {
    /// Whether an address is one of these. An IPv4 address is the same when it is written as IPv6.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }
}

impl FromStr for Network {
    type Err = NoNetwork;

    fn from_str(text: &str) -> Result<Self, NoNetwork> {
        let text = text.trim();
        let network =
            text.parse::<IpNet>().or_else(|_alone| text.parse::<IpAddr>().map(IpNet::from));
        // A network of everybody would let everybody choose by which address they are counted.
        let network = network.ok().filter(|network| network.prefix_len() > 0);
        network.map(Self).ok_or(NoNetwork)
    }
}

impl TryFrom<String> for Network {
    type Error = NoNetwork;

    fn try_from(text: String) -> Result<Self, NoNetwork> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(network: &str, address: &str) -> bool {
        network.parse::<Network>().unwrap().contains(address.parse().unwrap())
    }

    #[test]
    fn a_network_holds_the_addresses_that_begin_like_it() {
        for (network, address) in [
            ("10.0.0.0/8", "10.255.0.1"),
            ("10.0.0.1", "10.0.0.1"),
            ("10.0.0.1", "::ffff:10.0.0.1"),
            ("192.168.1.128/25", "192.168.1.200"),
            ("fd00::/8", "fd12::1"),
            ("::1", "::1"),
        ] {
            assert!(holds(network, address), "{network} {address}");
        }
        for (network, address) in [
            ("10.0.0.0/8", "11.0.0.1"),
            ("10.0.0.1", "10.0.0.2"),
            ("192.168.1.128/25", "192.168.1.100"),
            ("fd00::/8", "fe00::1"),
            ("::1", "127.0.0.1"),
        ] {
            assert!(!holds(network, address), "{network} {address}");
        }
    }

    #[test]
    fn other_texts_are_no_networks() {
        for text in
            ["", "proxy", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/0", "::/0", "::1/129", "/8", "1/8"]
        {
            assert_eq!(text.parse::<Network>(), Err(NoNetwork), "{text}");
        }
    }
}
