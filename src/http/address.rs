//! From which address a request comes: what limits of tries count by.

use crate::config::Network;
use crate::service::Context;
use actix_web::HttpRequest;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Where proxies write for whom they ask, each after those before it.
const FORWARDED: &str = "x-forwarded-for";

/// The address of the sender. Behind proxies that the settings trust (`server.trusted_proxies`) it is
/// the last address in `X-Forwarded-For` that is none of theirs: what stands before it, the sender may
/// have written itself. Without such proxies the header says nothing.
pub fn client_address(context: &Context, request: &HttpRequest) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
    let lines = request.headers().get_all(FORWARDED);
    let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
    sender(peer, &context.config.server.trusted_proxies, &lines)
}

fn sender(peer: IpAddr, trusted: &[Network], lines: &[&str]) -> IpAddr {
    let mut from = peer;
    for hop in lines.iter().flat_map(|line| line.split(',')).rev() {
        if !trusted.iter().any(|network| network.contains(from)) {
            break;
        }
        // What cannot be read is counted for the proxy that wrote it.
        let Some(before) = read(hop) else { break };
        from = before;
    }
    from
}

/// An address as proxies write it: also with a port, and with brackets.
fn read(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let with_port = || hop.parse::<SocketAddr>().ok().map(|address| address.ip());
    let in_brackets = || hop.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    hop.parse().ok().or_else(with_port).or_else(in_brackets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(peer: &str, lines: &[&str]) -> String {
        let trusted = ["10.0.0.0/8", "fd00::1"].map(|text| text.parse().unwrap());
        sender(peer.parse().unwrap(), &trusted, lines).to_string()
    }

    #[test]
    fn a_header_of_anybody_else_is_not_believed() {
        assert_eq!(told("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
        assert_eq!(
            sender("10.0.0.1".parse().unwrap(), &[], &["198.51.100.1"]).to_string(),
            "10.0.0.1"
        );
    }

    #[test]
    fn the_last_address_that_is_no_proxy_of_ours_is_the_sender() {
        assert_eq!(told("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(told("10.0.0.1", &["203.0.113.9, 198.51.100.1, 10.2.3.4"]), "198.51.100.1");
        assert_eq!(told("10.0.0.1", &["203.0.113.9", "198.51.100.1"]), "198.51.100.1");
        assert_eq!(told("fd00::1", &["[2001:db8::5]:4711"]), "2001:db8::5");
        assert_eq!(told("fd00::1", &["[2001:db8::5]"]), "2001:db8::5");
        assert_eq!(told("10.0.0.1", &["198.51.100.1:55"]), "198.51.100.1");
        assert_eq!(told("::ffff:10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
    }

    #[test]
    fn what_cannot_be_read_counts_for_the_proxy() {
        assert_eq!(told("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(told("10.0.0.1", &["198.51.100.1, unknown, 10.0.0.2"]), "10.0.0.2");
        assert_eq!(told("10.0.0.1", &["10.0.0.9"]), "10.0.0.9");
    }
}
