//! `cargo xtask serve`: the page on this machine, built again on every change.

use crate::{
    error::{Error, Result},
    run,
    toolbox::{self, Toolbox},
    tools,
};
use lexopt::{Arg, Parser, ValueExt};
use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Command,
};

/// The port when none is asked for.
const PORT: u16 = 8080;

/// Reads `--port N` off the command line.
pub fn read(mut args: Parser) -> Result<u16> {
    let mut port = PORT;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("port") => port = parse_port(&args.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(port)
}

fn parse_port(text: &str) -> Result<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Error::new(format!("`{text}` is not a port: choose one from 1 to 65535"))),
    }
}

/// Builds and serves until stopped.
pub fn serve(port: u16) -> Result<()> {
    // Twice: at once, before minutes of installing, and again because a port may be taken meanwhile.
    check_free(port)?;
    let toolbox = toolbox::ensure(&tools::for_page()?)?;
    check_free(port)?;
    println!("Serving on http://127.0.0.1:{port} once built; reload the page after a change. Stop with Ctrl-C.");
    become_command(&mut trunk_serve(&toolbox, port))
}

fn check_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(Error::new(format!(
            "port {port} is in use: stop the program that uses it, or choose another by `cargo xtask serve --port N`"
        ))),
        Err(error) => Err(Error::new(format!("port {port} cannot be used: {error}"))),
    }
}

/// Trunk's own scripts for reloading and for showing errors are left out: the page's policy would refuse them, and
/// what is served should be what is shipped. Served from a folder of its own, so that `dist/` stays a release.
fn trunk_serve(toolbox: &Toolbox, port: u16) -> Command {
    let mut trunk = toolbox.trunk("serve");
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string(), "--dist", "target/serve"]);
    trunk.args(["--no-autoreload=true", "--no-error-reporting=true", "--no-spa=true", "--disable-address-lookup=true"]);
    for output in ["dist", "target"] {
        if Path::new(output).exists() {
            trunk.args(["--ignore", output]);
        }
    }
    trunk
}

/// On Unix the command takes this process's place: whoever stops one has stopped the other.
#[cfg(unix)]
fn become_command(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(run::not_started(command, &error))
}

#[cfg(not(unix))]
fn become_command(command: &mut Command) -> Result<()> {
    run::run(command)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn ports_are_numbers_from_1_to_65535() {
        assert_eq!(parse_port("8081").unwrap(), 8081);
        for wrong in ["0", "65536", "-1", "http", ""] {
            assert!(parse_port(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_port_in_use_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = check_free(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} is in use")), "{error}");
    }
}
