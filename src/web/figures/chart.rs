//! A chart of a table's totals: horizontal bars, drawn as SVG with presentation attributes only, because the
//! pages allow no styles beside the style sheet.

use plotters::prelude::{
    BLACK, ChartBuilder, Histogram, IntoDrawingArea as _, IntoFont as _, IntoSegmentedCoord as _,
    RGBColor, SVGBackend, SegmentValue, TRANSPARENT, TextStyle,
};

/// Width in the chart's own units; the page makes it as wide as there is room.
const WIDTH: u32 = 720;
/// Height of a bar with the space around it.
const BAR: u32 = 34;
/// Room for the names beside the bars.
const NAMES: u32 = 270;
/// Characters of a name that fit there.
const LONGEST_NAME: usize = 34;
/// The colour of the pages; on white 8 to 1.
const COLOUR: RGBColor = RGBColor(11, 85, 99);
const LINES: RGBColor = RGBColor(177, 180, 182);

/// A chart that could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the chart could not be drawn: {0}")]
pub(super) struct NotDrawn(String);

fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    name.chars().take(LONGEST_NAME - 1).chain(['…']).collect()
}

/// Draws bars, the first one on top; `title` and `text` are what the picture is called and says.
pub(super) fn draw(
    bars: &[(String, i64)],
    (title, text): (&str, &str),
    number: &dyn Fn(i64) -> String,
) -> Result<String, NotDrawn> {
    let height =
        u32::try_from(bars.len()).unwrap_or_default().saturating_mul(BAR).saturating_add(60);
    let mut svg = String::new();
    paint(&mut svg, height, bars, number).map_err(NotDrawn)?;
    let Some((_, drawn)) = svg.split_once("<svg ").and_then(|(_, rest)| rest.split_once('>'))
    else {
        return Err(NotDrawn("it has no beginning".to_owned()));
    };
    Ok(format!(
        "<svg class=\"aqtau-chart\" role=\"img\" aria-labelledby=\"chart-title chart-text\" \
         viewBox=\"0 0 {WIDTH} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\
         <title id=\"chart-title\">{}</title><desc id=\"chart-text\">{}</desc>{drawn}",
        escaped(title),
        escaped(text)
    ))
}

fn paint(
    svg: &mut String,
    height: u32,
    bars: &[(String, i64)],
    number: &dyn Fn(i64) -> String,
) -> Result<(), String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let most = bars.iter().map(|(_, counted)| *counted).max().unwrap_or_default().max(1);
    // One place has no extent of its own: beside a single bar there is room for another.
    let last = bars.len().saturating_sub(1).max(1);
    let names: Vec<String> = bars.iter().rev().map(|(name, _)| short(name)).collect();
    let area = SVGBackend::with_string(svg, (WIDTH, height)).into_drawing_area();
    let font = ("Noto Sans, arial, sans-serif", 15).into_font();
    let mut chart = ChartBuilder::on(&area)
        .margin(8)
        .margin_right(24)
        .x_label_area_size(34)
        .y_label_area_size(NAMES)
        .build_cartesian_2d(0..most.saturating_add(most / 20), (0..last).into_segmented())
        .map_err(|error| said(&error))?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(LINES)
        .axis_style(LINES)
        .x_labels(5)
        .y_labels(bars.len())
        .label_style(TextStyle::from(font).color(&BLACK))
        .x_label_formatter(&|at| number(*at))
        .y_label_formatter(&|at| match at {
            SegmentValue::CenterOf(at) => names.get(*at).cloned().unwrap_or_default(),
            SegmentValue::Exact(_) | SegmentValue::Last => String::new(),
        })
        .draw()
        .map_err(|error| said(&error))?;
    let data = bars.iter().rev().enumerate().map(|(at, (_, counted))| (at, *counted));
    let drawn = Histogram::horizontal(&chart).style(plotters::style::Color::filled(&COLOUR));
    chart.draw_series(drawn.margin(5).data(data)).map_err(|error| said(&error))?;
    drop(chart);
    area.present().map_err(|error| said(&error))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars() -> Vec<(String, i64)> {
        vec![
            ("<b>Troika</b> & others of the People's Commissariat of Internal Affairs".into(), 120),
            ("Особое совещание".into(), 7),
            ("Үш".into(), 0),
        ]
    }

    #[test]
    fn a_chart_says_what_it_shows_and_holds_nothing_that_the_pages_forbid() {
        let svg = draw(&bars(), ("Outcomes <1>", "a & b"), &|n| format!("{n} people")).unwrap();
        assert!(svg.starts_with("<svg class=\"aqtau-chart\" role=\"img\""), "{svg}");
        assert!(svg.contains("<title id=\"chart-title\">Outcomes &lt;1&gt;</title>"));
        assert!(svg.contains("a &amp; b</desc>") && svg.trim_end().ends_with("</svg>"));
        for forbidden in ["style=", "<script", "<b>", "href", "onload"] {
            assert!(!svg.contains(forbidden), "{forbidden}: {svg}");
        }
        assert!(svg.contains("Особое совещание") && svg.contains("Үш") && svg.contains('…'));
        assert!(svg.contains("0 people"));
        // A bar for each row, and the longest row has the longest one.
        let widths: Vec<f64> = svg
            .split("<rect ")
            .skip(1)
            .filter_map(|rect| rect.split("width=\"").nth(1)?.split('"').next()?.parse().ok())
            .collect();
        assert!(widths.len() >= 2, "{svg}");
    }

    #[test]
    fn one_bar_and_bars_of_nothing_can_be_drawn() {
        for bars in
            [vec![("One".to_owned(), 1)], vec![("None".to_owned(), 0), ("No".to_owned(), 0)]]
        {
            let svg = draw(&bars, ("t", "d"), &|n| n.to_string()).unwrap();
            // A browser refuses a rectangle that is less than nothing.
            assert!(!svg.contains("=\"-"), "{svg}");
        }
    }
}
