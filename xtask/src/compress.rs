//! The smaller forms of what is built: beside each file of text or wasm its `.br` and its `.gz`, which hosts send to
//! browsers that can read them, at no cost of their own and smaller than they would make them.

use crate::error::{Error, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// The kinds of files that get smaller.
const ENDINGS: [&str; 9] = ["html", "css", "js", "json", "csv", "svg", "txt", "md", "wasm"];

/// What is below this fits into the packet that it comes in anyway.
const LEAST: u64 = 1000;

/// Writes the smaller forms of all files in the folder.
pub fn folder(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    // The largest first, so that no thread is left with one at the end.
    files.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some((_, path)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            write(path)?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, |cores| cores.get());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| Err(Error::new("compressing failed"))));
        done.collect()
    })
}

/// The length under brotli as hosts keep files.
pub fn brotli_length(bytes: &[u8]) -> Result<usize> {
    brotli(bytes).map(|smaller| smaller.len())
}

/// All files that are worth it, with their lengths.
fn collect(folder: &Path, files: &mut Vec<(u64, PathBuf)>) -> Result<()> {
    let unread = |error| Error::new(format!("cannot read {}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let about = path.metadata().map_err(unread)?;
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if about.is_dir() {
            collect(&path, files)?;
        } else if about.len() >= LEAST && ENDINGS.contains(&ending) {
            files.push((about.len(), path));
        }
    }
    Ok(())
}

fn write(path: &Path) -> Result<()> {
    let bytes = fs::read(path).map_err(|error| Error::new(format!("cannot read {}: {error}", path.display())))?;
    for (ending, smaller) in [(".br", brotli(&bytes)?), (".gz", gzip(&bytes)?)] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let path = PathBuf::from(name);
        fs::write(&path, smaller).map_err(|error| Error::new(format!("cannot write {}: {error}", path.display())))?;
    }
    Ok(())
}

/// As small as hosts keep files.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let (mut input, mut output) = (bytes, Vec::new());
    brotli::BrotliCompress(&mut input, &mut output, &params)
        .map_err(|error| Error::new(format!("brotli failed: {error}")))?;
    Ok(output)
}

/// Without a name or a time: the same bytes give the same file.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map_err(|error| Error::new(format!("gzip failed: {error}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn the_smaller_forms_hold_the_same() {
        let temporary = tempfile::tempdir().unwrap();
        let dist = temporary.path();
        fs::create_dir_all(dist.join("data")).unwrap();
        let text = "petition ".repeat(1000);
        for name in ["data/x.csv", "picture.png", "_headers"] {
            fs::write(dist.join(name), &text).unwrap();
        }
        fs::write(dist.join("small.js"), "let a").unwrap();
        folder(dist).unwrap();
        let read = |name: &str| fs::read(dist.join(name));
        let mut found = String::new();
        GzDecoder::new(read("data/x.csv.gz").unwrap().as_slice()).read_to_string(&mut found).unwrap();
        assert_eq!(found, text);
        let mut found = Vec::new();
        brotli::BrotliDecompress(&mut read("data/x.csv.br").unwrap().as_slice(), &mut found).unwrap();
        assert_eq!(found, text.as_bytes());
        for name in ["picture.png.gz", "_headers.br", "small.js.br"] {
            assert!(read(name).is_err(), "{name}");
        }
    }

    #[test]
    fn text_gets_much_smaller() {
        let length = brotli_length(&b"petition ".repeat(1000)).unwrap();
        assert!(length > 0 && length < 100, "{length}");
    }
}
