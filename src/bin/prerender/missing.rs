//! `404.html`, which many hosts send where there is no file. Where it is missing, some of them take the page for one that
//! answers every address, and send the front page with success.

use petition_explainer::words;

use crate::escape::escape;

/// The page's text. It may be sent for any address, so that nothing in it is relative.
pub fn page(url: Option<&str>) -> String {
    let front = escape(words::missing_front());
    let link = url.map(|url| format!("<p><a href=\"{}\">{front}</a></p>\n", escape(url)));
    let (title, why) = (escape(words::missing_title()), escape(words::missing_why()));
    [
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>",
        &title,
        "</title>\n</head>\n<body>\n<main>\n<h1>",
        &title,
        "</h1>\n<p>",
        &why,
        "</p>\n",
        &link.unwrap_or_default(),
        "</main>\n</body>\n</html>\n",
    ]
    .concat()
}
