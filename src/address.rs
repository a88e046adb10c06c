//! The addresses of pages. They are a contract: links, bookmarks and shared routines depend on them.

use crate::units::{ClaimId, MuscleId, RoutineId, SourceId, TechniqueId};

/// A page, as the path of an address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`: the back, layer by layer.
    Map,
    /// `/muscles`: the same as a list.
    Muscles,
    /// `/muscles/:id`: a muscle, a group of parts, or a structure.
    Muscle(MuscleId),
    /// `/pain`: where it hurts, and which muscles may be behind it.
    Pain,
    /// `/routines`: all routines.
    Routines,
    /// `/routines/:id`: what a routine is.
    Routine(RoutineId),
    /// `/routines/:id/play`: its session.
    Play(RoutineId),
    /// `/routines/new`: where a person builds one.
    Build,
    /// `/routines/own/:id`: what one of the person's own is.
    Own(RoutineId),
    /// `/routines/own/:id/edit`: where it is changed.
    EditOwn(RoutineId),
    /// `/routines/own/:id/play`: its session.
    PlayOwn(RoutineId),
    /// `/routines/shared#...`: a routine that the link carries.
    Shared,
    /// `/routines/shared/play#...`: its session.
    PlayShared,
    /// `/progress`: what was done.
    Progress,
    /// `/learn`: what there is to read.
    Learn,
    /// `/learn/:topic`: one page to read.
    Topic(String),
    /// `/learn/claims/:id`: one claim with its grade and sources.
    Claim(ClaimId),
    /// `/learn/sources/:id`: one source.
    Source(SourceId),
    /// `/search`: everything that has a name.
    Search,
    /// `/techniques`: all techniques.
    Techniques,
    /// `/techniques/compare`: two techniques side by side.
    Compare,
    /// `/techniques/:id`: one technique.
    Technique(TechniqueId),
    /// `/safety`: when to get help.
    Safety,
    /// `/safety/check`: the safety check by itself.
    Check,
    /// `/settings`: how Dorsal behaves on this device.
    Settings,
    /// `/about`: what Dorsal is.
    About,
    /// Any other address.
    Nowhere,
}

impl Page {
    /// Reads the path of an address, without the path that the app lives under.
    pub fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::known(&parts).unwrap_or(Self::Nowhere)
    }

    fn known(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Map,
            ["muscles"] => Self::Muscles,
            ["muscles", id] => Self::Muscle(MuscleId::new(id).ok()?),
            ["pain"] => Self::Pain,
            ["routines"] => Self::Routines,
            ["routines", "new"] => Self::Build,
            ["routines", "shared"] => Self::Shared,
            ["routines", "shared", "play"] => Self::PlayShared,
            ["routines", "own", id] => Self::Own(RoutineId::new(id).ok()?),
            ["routines", "own", id, "edit"] => Self::EditOwn(RoutineId::new(id).ok()?),
            ["routines", "own", id, "play"] => Self::PlayOwn(RoutineId::new(id).ok()?),
            ["routines", id] => Self::Routine(RoutineId::new(id).ok()?),
            ["routines", id, "play"] => Self::Play(RoutineId::new(id).ok()?),
            ["progress"] => Self::Progress,
            ["learn"] => Self::Learn,
            ["learn", topic] => Self::Topic((*topic).to_owned()),
            ["learn", "claims", id] => Self::Claim(ClaimId::new(id).ok()?),
            ["learn", "sources", id] => Self::Source(SourceId::new(id).ok()?),
            ["search"] => Self::Search,
            ["techniques"] => Self::Techniques,
            ["techniques", "compare"] => Self::Compare,
            ["techniques", id] => Self::Technique(TechniqueId::new(id).ok()?),
            ["safety"] => Self::Safety,
            ["safety", "check"] => Self::Check,
            ["settings"] => Self::Settings,
            ["about"] => Self::About,
            _ => return None,
        })
    }

    /// Whether it is a session, which has no rooms round it.
    pub const fn is_session(&self) -> bool {
        matches!(self, Self::Play(_) | Self::PlayOwn(_) | Self::PlayShared)
    }

    /// The path of its address.
    pub fn path(&self) -> String {
        match self {
            Self::Map | Self::Nowhere => "/".to_owned(),
            Self::Muscles => "/muscles".to_owned(),
            Self::Muscle(id) => ["/muscles/", id.as_str()].concat(),
            Self::Pain => "/pain".to_owned(),
            Self::Routines => "/routines".to_owned(),
            Self::Routine(id) => ["/routines/", id.as_str()].concat(),
            Self::Play(id) => ["/routines/", id.as_str(), "/play"].concat(),
            Self::Build => "/routines/new".to_owned(),
            Self::Own(id) => ["/routines/own/", id.as_str()].concat(),
            Self::EditOwn(id) => ["/routines/own/", id.as_str(), "/edit"].concat(),
            Self::PlayOwn(id) => ["/routines/own/", id.as_str(), "/play"].concat(),
            Self::Shared => "/routines/shared".to_owned(),
            Self::PlayShared => "/routines/shared/play".to_owned(),
            Self::Progress => "/progress".to_owned(),
            Self::Learn => "/learn".to_owned(),
            Self::Topic(id) => ["/learn/", id].concat(),
            Self::Claim(id) => ["/learn/claims/", id.as_str()].concat(),
            Self::Source(id) => ["/learn/sources/", id.as_str()].concat(),
            Self::Search => "/search".to_owned(),
            Self::Techniques => "/techniques".to_owned(),
            Self::Compare => "/techniques/compare".to_owned(),
            Self::Technique(id) => ["/techniques/", id.as_str()].concat(),
            Self::Safety => "/safety".to_owned(),
            Self::Check => "/safety/check".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::About => "/about".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_the_contract_leads_to_a_page_and_back() {
        for path in [
            "/",
            "/muscles",
            "/muscles/rhomboid-major",
            "/pain",
            "/routines",
            "/routines/between-the-shoulder-blades",
            "/routines/between-the-shoulder-blades/play",
            "/routines/new",
            "/routines/own/1795255200000-abcd",
            "/routines/own/1795255200000-abcd/edit",
            "/routines/own/1795255200000-abcd/play",
            "/routines/shared",
            "/routines/shared/play",
            "/progress",
            "/learn",
            "/learn/how-massage-may-work",
            "/learn/claims/cl33",
            "/learn/sources/furlan-2015",
            "/search",
            "/techniques",
            "/techniques/effleurage",
            "/techniques/compare",
            "/safety",
            "/safety/check",
            "/settings",
            "/about",
        ] {
            let page = Page::parse(path);
            assert_ne!(page, Page::Nowhere, "{path}");
            assert_eq!(page.path(), path);
        }
    }

    #[test]
    fn a_slash_at_the_end_changes_nothing() {
        assert_eq!(Page::parse("/routines/"), Page::Routines);
        assert_eq!(Page::parse(""), Page::Map);
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for path in [
            "/nowhere",
            "/muscles/Not An Id",
            "/routines/x/play/more",
            "/learn/claims",
        ] {
            let page = Page::parse(path);
            assert!(
                matches!(page, Page::Nowhere | Page::Topic(_)),
                "{path}: {page:?}"
            );
        }
    }
}
