use super::Browser;
use crate::harness::TestApp;
use reqwest::{Method, StatusCode};

#[tokio::test(flavor = "multi_thread")]
async fn styles_and_scripts_are_kept_for_good_and_sent_as_small_as_the_browser_takes_them() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let page = browser.get("/").await;
    let files: Vec<&str> = [page.all("href"), page.all("src")]
        .concat()
        .into_iter()
        .filter(|address| address.starts_with("/assets/"))
        .collect();
    assert!(files.len() >= 4, "{files:?}");
    for file in files {
        let mut sizes = Vec::new();
        for (takes, coding) in
            [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", "")]
        {
            let answer = browser.send(Method::GET, file, &[("accept-encoding", takes)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{file}");
            let small = !file.contains("portal-") || !file.contains("css");
            let sent = answer.header("content-encoding");
            assert!(sent == coding || small && sent.is_empty(), "{file}: {sent}");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!(answer.header("vary"), "Accept-Encoding");
            sizes.push(answer.header("content-length").parse::<usize>().unwrap());
        }
        assert!(sizes[0] <= sizes[1] && sizes[1] <= sizes[3], "{file}: {sizes:?}");
    }
    let gone = browser.get("/assets/portal-0000000000000000.css").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_font_has_the_letters_of_all_six_languages_and_is_ours() {
    let app = TestApp::new().await;
    let browser = Browser::new(&app, "en");
    let page = browser.get("/").await;
    let css = *page.all("href").iter().find(|address| address.contains(".css")).unwrap();
    let css = browser.send(Method::GET, css, &[("accept-encoding", "identity")]).await.html;
    assert!(css.contains("font-family:\"Noto Sans\"") && !css.contains("GDS Transport"));
    let fonts: Vec<&str> =
        css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(fonts.len() >= 8, "{fonts:?}");
    for font in fonts {
        let font = font.trim_matches('"');
        let answer = browser.get(font).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "font/woff2"));
    }
    let ranges: Vec<(u32, u32)> = css
        .split("unicode-range:")
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .flat_map(|ranges| ranges.split(','))
        .map(|range| {
            let (first, last) = range
                .trim_start_matches("U+")
                .split_once('-')
                .unwrap_or((range.trim_start_matches("U+"), range.trim_start_matches("U+")));
            (u32::from_str_radix(first, 16).unwrap(), u32::from_str_radix(last, 16).unwrap())
        })
        .collect();
    for letter in "AzАяЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўҲҳҶҷӢӣӮӯʻŞşĞğÑñ–№".chars()
    {
        let code = u32::from(letter);
        let has = ranges.iter().any(|(first, last)| (*first..=*last).contains(&code));
        assert!(has, "{letter}");
    }
}
