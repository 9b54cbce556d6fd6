//! How long the layout of each figure takes natively, for the default story and for large ones.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "../tests/support/shipped.rs"]
mod shipped;
#[path = "../tests/support/stories.rs"]
mod stories;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use petition_explainer::figure::{self, Settings};
use petition_explainer::scene::{Band, Frame};
use petition_explainer::story::{self, FigureName, Story};
use petition_explainer::view::content::Content;
use shipped::{RUSSIA, russia};
use stories::generated;

/// Each story with what it is called in the report.
fn stories() -> [(&'static str, Story); 3] {
    [
        ("the default story", russia()),
        ("500 events, 20 petitions", generated(500, 20)),
        ("5,000 events, 200 petitions", generated(5000, 200)),
    ]
}

fn layout(criterion: &mut Criterion) {
    let stories = stories();
    for name in FigureName::ALL {
        let mut group = criterion.benchmark_group(name.id());
        for (called, story) in &stories {
            for band in [Band::Narrow, Band::Wide] {
                let (frame, settings) = (Frame::narrowest(band), Settings::default());
                group.bench_function([called, ", ", band.id()].concat(), |bencher| {
                    bencher.iter(|| figure::draw(*name, black_box(story), frame, &settings));
                });
            }
        }
        group.finish();
    }
}

/// What comes before the first layout: reading the file, and working out what the figures say.
fn content(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("before");
    group.bench_function("reading the default story", |bencher| {
        bencher.iter(|| story::read(black_box(RUSSIA.as_bytes())));
    });
    for (called, story) in stories() {
        group.bench_function(["content ", called].concat(), |bencher| {
            bencher.iter_with_setup(|| story.clone(), Content::new);
        });
    }
    group.finish();
}

/// A second for each is enough to tell a tenth of a millisecond, and the whole is done in a minute.
fn short() -> Criterion {
    let criterion = Criterion::default().sample_size(20).without_plots();
    criterion.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1))
}

criterion_group! { name = benches; config = short(); targets = layout, content }
criterion_main!(benches);
