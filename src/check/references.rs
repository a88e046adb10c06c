//! References: every id that content names exists, is there once, and stands in the file of its
//! name; and nothing is said without a source where one is owed.

use crate::content::load::{Content, Problem};
use crate::content::technique::Citation;
use crate::content::{Catalogue, Library};
use crate::units::ClaimId;
use std::collections::BTreeSet;

struct Checker<'a> {
    catalogue: &'a Catalogue,
    library: &'a Library,
    problems: Vec<Problem>,
}

/// Every reference that leads nowhere.
pub(super) fn problems(content: &Content) -> Vec<Problem> {
    let mut checker = Checker {
        catalogue: &content.catalogue,
        library: &content.library,
        problems: Vec::new(),
    };
    checker.unique();
    checker.muscles();
    checker.techniques();
    checker.routines();
    checker.safety();
    checker.learn();
    checker.problems
}

impl Checker<'_> {
    fn wrong(&mut self, file: &str, field: &str, reason: impl Into<String>) {
        self.problems
            .push(Problem::new(format!("{file}.toml"), field, reason));
    }

    fn each_once<'b>(&mut self, folder: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.wrong(
                    &format!("{folder}/{id}"),
                    "id",
                    "another file has the same id",
                );
            }
        }
    }

    fn unique(&mut self) {
        let (all, read) = (self.catalogue, self.library);
        let places = all.muscles.iter().map(|one| one.id.as_str());
        let groups = all.groups.iter().map(|one| one.id.as_str());
        let structures = all.structures.iter().map(|one| one.id.as_str());
        self.each_once("muscles", places.chain(groups).chain(structures));
        self.each_once("shapes", all.shapes.iter().map(|one| one.id.as_str()));
        self.each_once(
            "techniques",
            read.techniques.iter().map(|one| one.id.as_str()),
        );
        self.each_once("routines", all.routines.iter().map(|one| one.id.as_str()));
        self.each_once("claims", read.claims.iter().map(|one| one.id.as_str()));
        self.each_once("sources", read.sources.iter().map(|one| one.id.as_str()));
        self.each_once("zones", all.zones.iter().map(|one| one.id.as_str()));
        self.each_once("landmarks", all.landmarks.iter().map(|one| one.id.as_str()));
        self.each_once("positions", all.positions.iter().map(|one| one.id.as_str()));
        self.each_once("muscles", all.muscles.iter().map(|one| one.name.as_str()));
    }

    fn citations(&mut self, file: &str, citations: &[Citation]) {
        for citation in citations {
            if self.library.source(citation.source).is_none() {
                let reason = format!("no file sources/{}.toml", citation.source);
                self.wrong(file, "sources", reason);
            }
        }
    }

    fn claims(&mut self, file: &str, claims: &[ClaimId]) {
        for claim in claims {
            if self.library.claim(*claim).is_none() {
                self.wrong(file, "claims", format!("no file claims/{claim}.toml"));
            }
        }
    }

    fn muscles(&mut self) {
        let all = self.catalogue;
        for muscle in &all.muscles {
            let file = format!("muscles/{}", muscle.id);
            let shape = all.shapes.iter().find(|shape| shape.id == muscle.id);
            match shape {
                None => self.wrong(&file, "id", format!("no file shapes/{}.toml", muscle.id)),
                Some(shape) if shape.layer != muscle.layer => {
                    self.wrong(&file, "layer", "its shape is on another layer");
                }
                Some(_) => {}
            }
            if let Some(group) = muscle.group
                && all.group(group).is_none()
            {
                self.wrong(&file, "group", format!("no file groups/{group}.toml"));
            }
            if !(1..=5).contains(&muscle.commonness) {
                self.wrong(&file, "commonness", "1 to 5");
            }
        }
        self.readings();
        for shape in &all.shapes {
            if all.muscle(shape.id).is_none() {
                let file = format!("shapes/{}", shape.id);
                self.wrong(&file, "id", format!("no file muscles/{}.toml", shape.id));
            }
        }
    }

    fn readings(&mut self) {
        let all = self.library;
        for (id, reading) in &all.muscles {
            let file = format!("muscles/{id}");
            for technique in &reading.techniques {
                if all.technique(*technique).is_none() {
                    self.wrong(
                        &file,
                        "techniques",
                        format!("no file techniques/{technique}.toml"),
                    );
                }
            }
            if reading.sources.is_empty() {
                self.wrong(&file, "sources", "a muscle needs a source");
            }
            self.claims(&file, &reading.claims);
            self.citations(&file, &reading.sources);
        }
    }

    fn techniques(&mut self) {
        let all = self.library;
        for technique in &all.techniques {
            let file = format!("techniques/{}", technique.id);
            self.claims(&file, &technique.claims);
            self.citations(&file, &technique.sources);
        }
        for claim in &all.claims {
            self.citations(&format!("claims/{}", claim.id), &claim.sources);
        }
    }

    fn routines(&mut self) {
        let all = self.catalogue;
        for routine in &all.routines {
            let file = format!("routines/{}", routine.id);
            if routine.id.as_str() == "new" {
                self.wrong(&file, "id", "the address /routines/new is the builder's");
            }
            if routine.sources.is_empty() {
                self.wrong(&file, "sources", "a routine needs a source");
            }
            self.claims(&file, &routine.claims);
            self.citations(&file, &routine.sources);
            self.each_once(
                &file,
                routine.steps.iter().map(|step| step.clinical.as_str()),
            );
            for step in &routine.steps {
                let at = step.clinical.as_str();
                if all.position(step.position).is_none() {
                    self.wrong(
                        &file,
                        at,
                        format!("no file positions/{}.toml", step.position),
                    );
                }
                if let Some(zone) = step.zone
                    && all.zone(zone).is_none()
                {
                    self.wrong(&file, at, format!("no file zones/{zone}.toml"));
                }
                for target in &step.targets {
                    if all.muscle(*target).is_none() {
                        self.wrong(&file, at, format!("no file muscles/{target}.toml"));
                    }
                }
            }
        }
    }

    fn safety(&mut self) {
        let all = self.catalogue;
        for question in &all.questions {
            let file = format!("safety/questions/{}", question.id);
            if question.answers.len() < 2 {
                self.wrong(&file, "answers", "a question has at least two answers");
            }
            for answer in &question.answers {
                for routine in answer.only.iter().chain(&answer.until_cleared.routines) {
                    if all.routine(*routine).is_none() {
                        self.wrong(
                            &file,
                            &answer.id,
                            format!("no file routines/{routine}.toml"),
                        );
                    }
                }
                for muscle in &answer.skips.muscles {
                    if all.muscle(*muscle).is_none() {
                        self.wrong(&file, &answer.id, format!("no file muscles/{muscle}.toml"));
                    }
                }
                if all.advice(answer.outcome.id()).is_none() && answer.outcome.id() != "go" {
                    let reason = format!("no file safety/advice/{}.toml", answer.outcome.id());
                    self.wrong(&file, &answer.id, reason);
                }
            }
        }
        for advice in &all.advice {
            self.citations(&format!("safety/advice/{}", advice.id), &advice.sources);
        }
    }

    fn learn(&mut self) {
        let all = self.library;
        for topic in &all.topics {
            let file = format!("learn/{}", topic.id);
            self.each_once(
                &file,
                topic.sections.iter().map(|section| section.id.as_str()),
            );
            for section in &topic.sections {
                for claim in &section.claims {
                    if all.claim(*claim).is_none() {
                        self.wrong(&file, &section.id, format!("no file claims/{claim}.toml"));
                    }
                }
                self.citations(&file, &section.sources);
            }
        }
    }
}
