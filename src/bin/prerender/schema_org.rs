//! A story for machines: schema.org's words for the page, what it is based on, and the data of each figure.
//!
//! Only what the story records is said: no author is named, since none is.

use petition_explainer::day::Date;
use petition_explainer::figure::{self, Says};
use petition_explainer::story::{Figure, Source, Story};
use petition_explainer::view::downloads::file_path;
use petition_explainer::words;
use serde_json::{Map, Value, json};

use crate::card;
use crate::site::Site;

/// The block of a story's page. It is data: no policy holds it for a script, and nothing runs.
pub fn block(story: &Story, site: &Site) -> String {
    // Escaped so, no text of a story can end the block.
    let text = article(story, site).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

fn article(story: &Story, site: &Site) -> Value {
    let petitions: Vec<&String> = story.petitions.iter().filter_map(|petition| petition.url.as_ref()).collect();
    let datasets: Vec<Value> = story.figures.iter().map(|figure| dataset(story, figure, site)).collect();
    let citations: Vec<Value> = story.sources.iter().map(citation).collect();
    described(json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": story.title,
        "description": story.standfirst,
        "dateModified": Date::of(story.edition).to_string(),
        "inLanguage": story.language,
        "url": site.page(story),
        "image": site.file(&card::path(story)),
        "isBasedOn": petitions,
        "citation": citations,
        "hasPart": datasets,
    }))
}

fn citation(source: &Source) -> Value {
    described(json!({
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": { "@type": "Organization", "name": source.publisher },
        "datePublished": source.date.map(|date| date.to_string()),
        "url": source.url,
        "license": source.licence,
    }))
}

fn dataset(story: &Story, figure: &Figure, site: &Site) -> Value {
    let says = figure::says(figure.name);
    let path = file_path(story, figure.name, "csv");
    let description = words::dataset_description(&figure.subtitle, &says.summary(story).join(" "));
    described(json!({
        "@type": "Dataset",
        "name": figure.headline,
        "description": description,
        "inLanguage": story.language,
        "dateModified": Date::of(story.edition).to_string(),
        "license": story.licence.url.as_ref().unwrap_or(&story.licence.name),
        "temporalCoverage": period(story, says),
        "isBasedOn": based_on(story, says),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": site.file(&path).unwrap_or(path),
        },
    }))
}

/// Where the sources of a figure can be read.
fn based_on<'s>(story: &'s Story, says: &dyn Says) -> Vec<&'s String> {
    let sources = says.sources(story).into_iter().filter_map(|id| story.source(id));
    sources.filter_map(|source| source.url.as_ref()).collect()
}

/// The time that a figure's data is of, where its data says so.
fn period(story: &Story, says: &dyn Says) -> Option<String> {
    let mut dates = says.dates(story);
    dates.sort_by_key(|date| date.first_day());
    let (first, last) = (dates.first()?, dates.last()?);
    Some(format!("{first}/{last}"))
}

/// What is known, without what is not.
fn described(mut object: Value) -> Value {
    let is_said = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    if let Some(fields) = object.as_object_mut() {
        let all: Map<String, Value> = std::mem::take(fields);
        fields.extend(all.into_iter().filter(|(_, value)| is_said(value)));
    }
    object
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::tests::{odd_story, site};

    fn read(block: &str) -> Value {
        let text = block.strip_prefix("<script type=\"application/ld+json\">").unwrap();
        serde_json::from_str(text.strip_suffix("</script>\n").unwrap()).unwrap()
    }

    #[test]
    fn a_story_is_an_article_with_a_dataset_a_figure() {
        let story = odd_story();
        let article = read(&block(&story, &site()));
        assert_eq!(article["@type"], "Article");
        assert_eq!(article["headline"], story.title.as_str());
        assert_eq!(article["dateModified"], "2026-11-20");
        assert_eq!(article["url"], "https://example.org/x/odd.html");
        assert_eq!(article["citation"].as_array().unwrap().len(), story.sources.len());
        let datasets = article["hasPart"].as_array().unwrap();
        assert_eq!(datasets.len(), story.figures.len());
        for (dataset, figure) in datasets.iter().zip(&story.figures) {
            let name = figure.name.id();
            assert_eq!(dataset["name"], figure.headline.as_str());
            let file = format!("https://example.org/x/data/odd/{name}.csv");
            assert_eq!(dataset["distribution"]["contentUrl"], file.as_str());
            assert!(dataset["description"].as_str().unwrap().len() > 50, "{name}");
        }
        let growth = datasets.iter().find(|one| one["distribution"]["contentUrl"].to_string().contains("growth"));
        assert_eq!(growth.unwrap()["temporalCoverage"], "2026-09-08/2026-11-19");
        assert!(article.get("author").is_none() && article.get("creator").is_none(), "none is recorded");
    }

    #[test]
    fn without_an_address_the_data_is_beside_the_page() {
        let article = read(&block(&odd_story(), &Site(None)));
        assert!(article.get("url").is_none() && article.get("image").is_none());
        assert_eq!(article["hasPart"][0]["distribution"]["contentUrl"], "data/odd/progress.csv");
    }

    #[test]
    fn no_text_of_a_story_ends_the_block() {
        let block = block(&odd_story(), &site());
        assert_eq!(block.matches("</script").count(), 1, "{block}");
        assert!(!block.contains("<slides>") && !block.contains("<!--"), "{block}");
    }
}
