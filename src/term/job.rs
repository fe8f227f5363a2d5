//! Stopping the program for the shell (Ctrl-Z) and going on.

/// Stops this process; returns when it is continued. The terminal must have been given back before.
#[cfg(unix)]
pub fn stop() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

/// Whether somebody could continue this process.
///
/// A program that is the terminal's only one (`xterm -e qari`) has no shell above it, and to stop would be to hang.
/// The kernel keeps the same rule for SIGTSTP, but we catch that signal, and the SIGSTOP sent in its place knows no
/// rule.
#[cfg(unix)]
pub fn can_stop() -> bool {
    let stat = |pid: u32| {
        std::fs::read_to_string(format!("/proc/{pid}/stat"))
            .ok()
            .as_deref()
            .and_then(Stat::parse)
    };
    !is_orphaned(std::process::id(), stat)
}

#[cfg(not(unix))]
pub fn stop() {}

#[cfg(not(unix))]
pub fn can_stop() -> bool {
    false
}

/// Whether no process above this one, in its session but outside its process group, could continue it. Where `/proc`
/// does not tell, there is one.
#[cfg(unix)]
fn is_orphaned(own: u32, stat: impl Fn(u32) -> Option<Stat>) -> bool {
    let Some(own) = stat(own) else { return false };
    let mut above = own;
    // A wrapper script shares our group: go up until the group changes. A chain of processes is not endless, but
    // pids may change hands while we look.
    for _ in 0..64 {
        let Some(parent) = stat(above.parent) else {
            return false;
        };
        if parent.session != own.session {
            return true;
        }
        if parent.group != own.group {
            return false;
        }
        above = parent;
    }
    false
}

/// What matters of `/proc/PID/stat`.
#[cfg(unix)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stat {
    parent: u32,
    group: u32,
    session: u32,
}

#[cfg(unix)]
impl Stat {
    /// Reads `pid (name) state ppid pgrp session …`; the name may hold blanks and brackets.
    fn parse(text: &str) -> Option<Self> {
        let (_, rest) = text.rsplit_once(") ")?;
        let mut fields = rest.split(' ').skip(1).map(|field| field.parse().ok());
        Some(Self {
            parent: fields.next()??,
            group: fields.next()??,
            session: fields.next()??,
        })
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// A process: pid, parent, group, session.
    type Row = (u32, u32, u32, u32);

    /// Who has a shell to go back to.
    #[test]
    fn orphans() {
        let cases: &[(&str, &[Row], bool)] = &[
            (
                "a shell's job",
                &[(9, 5, 9, 5), (5, 1, 5, 5), (1, 0, 1, 1)],
                false,
            ),
            (
                "the terminal's only program",
                &[(9, 4, 9, 9), (4, 1, 4, 4)],
                true,
            ),
            (
                "a script as the terminal's only program",
                &[(9, 8, 8, 8), (8, 4, 8, 8), (4, 1, 4, 4)],
                true,
            ),
            (
                "a script as a shell's job",
                &[(9, 8, 8, 5), (8, 5, 8, 5), (5, 1, 5, 5)],
                false,
            ),
            ("the first process of a container", &[(1, 0, 1, 1)], false),
            ("no /proc", &[], false),
        ];
        for (name, rows, expected) in cases {
            let own = rows.first().map_or(9, |row| row.0);
            let stat = |pid| {
                let &(_, parent, group, session) = rows.iter().find(|row| row.0 == pid)?;
                Some(Stat {
                    parent,
                    group,
                    session,
                })
            };
            assert_eq!(is_orphaned(own, stat), *expected, "{name}");
        }
    }

    #[test]
    fn names_may_hold_anything() {
        assert_eq!(
            Stat::parse("7 (a) b) S 3 4 5 6"),
            Some(Stat {
                parent: 3,
                group: 4,
                session: 5
            })
        );
        assert_eq!(Stat::parse("7"), None);
    }
}
