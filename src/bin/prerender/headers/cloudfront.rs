//! `headers/cloudfront.json`: a response headers policy, as the command of AWS that makes one reads it.

use serde_json::{Value, json};

use super::EVERYWHERE;
use crate::Outcome;

/// What CloudFront has members of its own for, and not among the custom headers.
const OWN: [&str; 3] = ["Access-Control-Allow-Origin", "Referrer-Policy", "X-Content-Type-Options"];

/// The file's text. How long a file may be kept is not in it: that is said of each object as it is copied.
pub fn policy(policy: &str) -> Outcome<String> {
    let custom: Vec<Value> = EVERYWHERE
        .iter()
        .filter(|(name, _)| !OWN.contains(name))
        .map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true }))
        .collect();
    let referrer = EVERYWHERE.iter().find(|(name, _)| *name == "Referrer-Policy").map(|(_, value)| *value);
    let all = json!({ "Quantity": 1, "Items": ["*"] });
    let policy = json!({
        "Name": "petition-explainer",
        "Comment": "Written by the build; see docs/deploy.md",
        "CorsConfig": {
            "AccessControlAllowOrigins": all,
            "AccessControlAllowHeaders": all,
            "AccessControlAllowMethods": { "Quantity": 2, "Items": ["GET", "HEAD"] },
            "AccessControlAllowCredentials": false,
            "OriginOverride": true,
        },
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "Override": true, "ContentSecurityPolicy": policy },
            "ContentTypeOptions": { "Override": true },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": referrer },
        },
        "CustomHeadersConfig": { "Quantity": custom.len(), "Items": custom },
    });
    let text = serde_json::to_string_pretty(&policy).map_err(|error| format!("headers/cloudfront.json: {error}"))?;
    Ok(text + "\n")
}
