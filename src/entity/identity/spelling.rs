//! Spellings of one name: letters exchanged, long vowels more or less, Latin and Arabic, letters spelled out, slips.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::distance;
use super::groups::Groups;
use super::letters::{self, Sound};
use super::lists;
use super::names::Names;
use super::weights as w;
use crate::entity::Kind;

/// A word or name to find other spellings of.
struct Item<'a> {
    /// Which number its group is known by.
    id: u32,
    /// Folded, without blanks.
    text: &'a str,
    /// Spelled freely: not one of the common Arabic names.
    free: bool,
    /// Written as one word: among several words each is held to its own letters.
    single: bool,
}

/// A leader of a group of spellings, looked up by skeleton.
struct Leader<'a> {
    id: u32,
    text: &'a str,
    letters: Vec<char>,
    sounds: Vec<Sound>,
    foreign: bool,
    single: bool,
}

/// Finds for each item, most used first, an earlier item that is another spelling of it.
///
/// Items are compared with leaders of their block only, and with no more than [`w::MAX_BLOCK`] of them, so the cost is
/// linear; a follower never leads, so that no chain of small differences joins two names far apart.
fn followers<'a>(items: impl Iterator<Item = Item<'a>>) -> Vec<(u32, u32)> {
    let mut blocks: HashMap<String, Vec<Leader<'a>>> = HashMap::new();
    let mut single: HashMap<String, u32> = HashMap::new();
    let mut latin: Vec<(Item<'a>, Vec<Sound>)> = Vec::new();
    let mut found = Vec::new();
    for item in items {
        let Some(sounds) = letters::sounds(item.text) else {
            continue;
        };
        if letters::is_latin(item.text) {
            latin.push((item, sounds));
            continue;
        }
        let leader = (item.free && item.single)
            .then(|| distance::without_doubled(item.text))
            .map(|key| single.entry(key));
        if let Some(Entry::Occupied(leader)) = &leader {
            found.push((item.id, *leader.get()));
            continue;
        }
        let letters: Vec<char> = item.text.chars().collect();
        let foreign = item.free && distance::is_foreign(&letters);
        let block = blocks.entry(letters::skeleton(&sounds)).or_default();
        let best = block
            .iter()
            .filter(|l| foreign && l.foreign && (item.single || l.single))
            .filter_map(|l| distance::within(&l.letters, &letters).map(|cost| (cost, l.id)))
            .min();
        if let Some((_, leader)) = best {
            found.push((item.id, leader));
            continue;
        }
        if let Some(Entry::Vacant(slot)) = leader {
            slot.insert(item.id);
        }
        if block.len() < w::MAX_BLOCK {
            block.push(Leader {
                id: item.id,
                text: item.text,
                letters,
                sounds,
                foreign,
                single: item.single,
            });
        }
    }
    for (item, sounds) in latin {
        let skeleton = letters::skeleton(&sounds);
        // The fewer consonants, the less they say: the vowels must agree.
        let most = match skeleton.len() {
            0 => continue,
            1 => 0,
            2 => w::SHORT_SKELETON,
            _ => u32::MAX,
        };
        let Some(block) = blocks.get(&skeleton) else {
            continue;
        };
        let best = block
            .iter()
            .filter_map(|l| distance::across(&sounds, &l.sounds).map(|cost| (cost, l)))
            .filter(|(cost, _)| *cost <= most)
            .min_by_key(|(cost, l)| (*cost, l.id));
        let Some((_, leader)) = best else { continue };
        found.push((item.id, leader.id));
        // Google tells that غوغل and جوجل are one.
        if item.text.contains('g') {
            let same = block
                .iter()
                .filter(|l| l.id != leader.id && distance::same_but_g(l.text, leader.text));
            found.extend(same.map(|l| (l.id, leader.id)));
        }
    }
    found
}

/// The token by which each token is compared: the most used of its spellings.
pub(super) fn canonical_tokens(names: &Names) -> Vec<u32> {
    let n = names.words.len();
    let mut uses = vec![0_u32; n];
    for name in names.list.iter().filter(|n| n.kind.is_name()) {
        for token in &name.tokens {
            if let Some(uses) = uses.get_mut(*token as usize) {
                *uses = uses.saturating_add(name.count);
            }
        }
    }
    let mut order: Vec<u32> = (0..u32::try_from(n).unwrap_or(u32::MAX)).collect();
    let rank = |t: &u32| {
        (
            u32::MAX - uses.get(*t as usize).copied().unwrap_or(0),
            names.word(*t),
        )
    };
    order.sort_by(|a, b| rank(a).cmp(&rank(b)));
    let items = order.iter().map(|t| Item {
        id: *t,
        text: names.word(*t),
        free: !lists::COMMON.contains(names.word(*t)),
        single: true,
    });
    let mut of: Vec<u32> = (0..u32::try_from(n).unwrap_or(u32::MAX)).collect();
    for (token, leader) in followers(items) {
        if let Some(slot) = of.get_mut(token as usize) {
            *slot = leader;
        }
    }
    of
}

/// Joins the names that are spellings of one another, and gives the canonical token of every token.
pub(super) fn join(names: &Names, groups: &mut Groups) -> Vec<u32> {
    let canonical = canonical_tokens(names);
    by_tokens(names, &canonical, groups);
    for kind in [Kind::Per, Kind::Loc, Kind::Org, Kind::Misc] {
        whole(names, kind, groups);
    }
    spelled(names, groups);
    slips(names, &canonical, groups);
    canonical
}

/// The canonical token of a token.
pub(super) fn canon(canonical: &[u32], token: u32) -> u32 {
    canonical.get(token as usize).copied().unwrap_or(token)
}

/// Joins names whose tokens are spellings of one another, one by one.
fn by_tokens(names: &Names, canonical: &[u32], groups: &mut Groups) {
    let mut seen: HashMap<(Kind, Vec<u32>), u32> = HashMap::new();
    for (id, name) in (0_u32..).zip(&names.list) {
        // A single word in Latin letters is compared as a whole, with names of its kind only.
        if name.tokens.is_empty() || (name.latin && name.tokens.len() == 1) {
            continue;
        }
        let key: Vec<u32> = name.tokens.iter().map(|t| canon(canonical, *t)).collect();
        let first = *seen.entry((name.kind, key)).or_insert(id);
        groups.join(first, id);
    }
}

/// Joins names that are spellings of one another when written without blanks (سولار ويندوز, سولارويندوز).
fn whole(names: &Names, kind: Kind, groups: &mut Groups) {
    let of_kind = (0_u32..)
        .zip(&names.list)
        .filter(|(_, n)| n.kind == kind && (!n.tokens.is_empty() || n.known) && n.hint.is_none());
    let items = of_kind.map(|(id, n)| {
        let free = n.known || !n.tokens.iter().any(|t| names.is_common(*t));
        Item {
            id,
            text: &n.key,
            free,
            single: n.known || n.tokens.len() == 1,
        }
    });
    for (name, leader) in followers(items) {
        let clash = |f: fn(&super::names::Name) -> bool| {
            names.get(name).is_some_and(f) && names.get(leader).is_some_and(f)
        };
        // Two names of the tables are two things.
        if !clash(|n| n.known) && words_agree(names, name, leader) {
            groups.join(name, leader);
        }
    }
}

/// Whether two names of equally many words, one Latin, agree word by word («Dell Tunisie» is not «الدولة التونسية»).
fn words_agree(names: &Names, a: u32, b: u32) -> bool {
    let (Some(a), Some(b)) = (names.get(a), names.get(b)) else {
        return false;
    };
    if a.latin == b.latin || a.tokens.len() != b.tokens.len() || a.tokens.len() < 2 {
        return true;
    }
    let (latin, arabic) = if a.latin { (a, b) } else { (b, a) };
    latin.tokens.iter().zip(&arabic.tokens).all(|(l, a)| {
        let (l, a) = (
            letters::sounds(names.word(*l)),
            letters::sounds(names.word(*a)),
        );
        l.zip(a)
            .is_some_and(|(l, a)| distance::across(&l, &a).is_some())
    })
}

/// Joins spelled-out letters with one another and with the one Latin acronym they spell.
fn spelled(names: &Names, groups: &mut Groups) {
    let mut blocks: HashMap<(Kind, &str), Vec<u32>> = HashMap::new();
    for (id, name) in (0_u32..).zip(&names.list) {
        if let Some(letters) = &name.spelled {
            blocks.entry((name.kind, letters)).or_default().push(id);
        }
    }
    for ((_, letters), block) in blocks {
        let (latin, arabic): (Vec<u32>, Vec<u32>) = block
            .iter()
            .copied()
            .partition(|id| names.get(*id).is_some_and(|n| n.latin));
        if let Some((first, more)) = arabic.split_first() {
            for other in more {
                groups.join(*first, *other);
            }
            // Two letters are too few to meet across scripts; two acronyms with the same sounds are two.
            if let ([acronym], 3..) = (latin.as_slice(), letters.len()) {
                groups.join(*first, *acronym);
            }
        }
    }
}

/// Joins names that differ by one slip in one word («جين بساكي», «جين ساكي»).
///
/// Names that share a key are looked at, each with the [`w::MAX_SLIPS`] most used of them.
fn slips(names: &Names, canonical: &[u32], groups: &mut Groups) {
    let mut keys: Vec<(u64, u32)> = Vec::new();
    for (id, name) in (0_u32..).zip(&names.list) {
        if name.kind == Kind::Per && (2..=5).contains(&name.tokens.len()) {
            slip_keys(names, canonical, &name.tokens, |key| keys.push((key, id)));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in keys.chunk_by(|a, b| a.0 == b.0) {
        for (i, (_, wrong)) in block.iter().enumerate() {
            pairs.extend(
                block
                    .iter()
                    .take(i.min(w::MAX_SLIPS))
                    .map(|(_, right)| (*wrong, *right)),
            );
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut followers: HashSet<u32> = HashSet::new();
    for (wrong, right) in pairs {
        if !followers.contains(&wrong)
            && !followers.contains(&right)
            && is_slip(names, canonical, right, wrong)
        {
            groups.join(right, wrong);
            followers.insert(wrong);
        }
    }
}

/// Gives the keys that two names share when one letter of one token is lost, added, changed or exchanged with its
/// neighbour: hashes of the name without one letter, and of the name.
fn slip_keys(names: &Names, canonical: &[u32], tokens: &[u32], mut give: impl FnMut(u64)) {
    let mut word: Vec<char> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        word.clear();
        word.extend(names.word(*token).chars());
        if word.len() + 1 < w::SLIP_LETTERS {
            continue;
        }
        let place = |j: usize, other: u32| {
            if j == i {
                u64::MAX
            } else {
                u64::from(canon(canonical, other))
            }
        };
        let others = tokens
            .iter()
            .enumerate()
            .fold(SEED, |hash, (j, other)| mix(hash, place(j, *other)));
        for lost in 0..=word.len() {
            let kept = word.iter().enumerate().filter(|(k, _)| *k != lost);
            give(kept.fold(others, |hash, (_, c)| mix(hash, u64::from(*c))));
        }
    }
}

/// Where a hash begins (FNV-1a).
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// Mixes a number into a hash: keys are checked after, so speed counts and nothing hangs on a collision.
const fn mix(hash: u64, n: u64) -> u64 {
    let hash = (hash ^ n).wrapping_mul(0x0000_0100_0000_01b3);
    hash ^ (hash >> 29)
}

/// Whether the rarer of two names of equal length is a slip for the other.
fn is_slip(names: &Names, canonical: &[u32], right: u32, wrong: u32) -> bool {
    let (Some(a), Some(b)) = (names.get(right), names.get(wrong)) else {
        return false;
    };
    if a.tokens.len() != b.tokens.len() || a.latin != b.latin {
        return false;
    }
    let mut differ = None;
    let mut telling = false;
    for (place, (x, y)) in a.tokens.iter().zip(&b.tokens).enumerate() {
        if canon(canonical, *x) == canon(canonical, *y) {
            telling |= !names.is_common(*x);
        } else if differ.replace((place, *x, *y)).is_some() {
            return false;
        }
    }
    let Some((place, x, y)) = differ else {
        return true;
    };
    if names.is_common(x) && names.is_common(y) {
        return false;
    }
    let (x, y): (Vec<char>, Vec<char>) = (
        names.word(x).chars().collect(),
        names.word(y).chars().collect(),
    );
    let longer = x.len().max(y.len());
    if x.len() == y.len() && longer < w::SLIP_CHANGED_LETTERS && !distance::near(&x, &y) {
        return false;
    }
    let least = if place == 0 {
        w::SLIP_FIRST_LETTERS
    } else {
        w::SLIP_LETTERS
    };
    if longer < least || x.len().min(y.len()) < 3 || !one_slip(&x, &y) || ends_apart(&x, &y) {
        return false;
    }
    telling
        || (longer >= w::SLIP_FIRST_LETTERS && is_mechanical(&x, &y))
        || (longer >= w::SLIP_FIRST_LETTERS
            && b.count <= w::SLIP_RARE
            && a.count >= w::SLIP_RATIO.saturating_mul(b.count))
}

/// Whether a slip is one that only fingers make: a letter struck twice, two letters exchanged.
fn is_mechanical(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() == long.len() {
        return one_slip(a, b) && a.iter().zip(b).filter(|(x, y)| x != y).count() == 2;
    }
    let head = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    head > 0 && long.get(head) == long.get(head - 1)
}

/// Whether two words differ in a last vowel letter, which makes another name of many («مرزوق», «مرزوقي»).
fn ends_apart(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short)
        .is_some_and(|rest| matches!(rest, ['ي' | 'ه' | 'ا' | 'و' | 'a' | 'e' | 'i' | 's']))
}

/// Whether one letter lost, added, changed or exchanged with its neighbour makes one word of the other.
fn one_slip(a: &[char], b: &[char]) -> bool {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (
        a.get(head..).unwrap_or_default(),
        b.get(head..).unwrap_or_default(),
    );
    let tail = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (a, b) = (
        a.get(..a.len() - tail).unwrap_or_default(),
        b.get(..b.len() - tail).unwrap_or_default(),
    );
    match (a, b) {
        ([] | [_], [] | [_]) => true,
        ([_, _], [last, first]) => a == [*first, *last],
        _ => false,
    }
}
