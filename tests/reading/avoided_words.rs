//! The words that people do not read in Dorsal, and where they may stand after all.

use dorsal::content::reading::Avoided;

/// What people do not read here (clinical 9.3 and 10.4; DECISIONS 10), and where they may.
pub(crate) const AVOIDED: &[Avoided] = &[
    always("toxin*"),
    always("detox*"),
    always("lactic acid"),
    always("metabolic waste"),
    always("adhesion*"),
    always("scar tissue"),
    always("root cause*"),
    always("misalign*"),
    always("realign*"),
    always("debilitating"),
    always("crippling"),
    always("agony"),
    always("crumbl*"),
    always("smash*"),
    always("flush*"),
    always("break up"),
    always("breaks up"),
    always("breaking up"),
    always("dig out"),
    always("bad posture"),
    always("poor posture"),
    always("slouch*"),
    always("wear and tear"),
    always("degenerat*"),
    always("slipped"),
    always("ruptured"),
    always("trapped nerve*"),
    always("pinched nerve*"),
    always("spasm*"),
    always("suffer*"),
    always("chronic"),
    always("acute"),
    always("sub acute"),
    always("ischaemic"),
    always("contraindicat*"),
    always("nrs"),
    always("supine"),
    always("red flag*"),
    always("patients"),
    always("client*"),
    always("miracle*"),
    always("game changer*"),
    always("melt away"),
    always("no pain no gain"),
    always("just"),
    always("simply"),
    unless("easily", &["bruise easily"]),
    unless("patient", &["be patient"]),
    unless("knot*", &["sock"]),
    unless("releas*", &["myofascial release"]),
    unless("cure*", &["promise* a cure", "promise* to cure"]),
    unless("fix*", &["fixed point*", "fixed end*", "fixed time*"]),
    unless("heal", HEALING),
    unless("heals", HEALING),
    unless("healed", HEALING),
    unless("healing", HEALING),
    unless(
        "trigger point*",
        &[
            "sore spot*",
            "trigger point compression",
            "trigger point therapy",
        ],
    ),
    unless("is safe", MOSTLY),
    unless("are safe", MOSTLY),
    unless("back is strong", MOSTLY),
];
/// Skin and bone do heal; a sore back eases.
const HEALING: &[&str] = &[
    "wound*",
    "skin",
    "cut*",
    "bone*",
    "broken",
    "operation*",
    "bruise*",
];
/// How "safe" and "strong" are hedged (amendments, stop rules and words).
const MOSTLY: &[&str] = &["most people", "most backs", "nobody", "no one"];

const fn always(phrase: &'static str) -> Avoided<'static> {
    Avoided {
        phrase,
        unless: &[],
    }
}

const fn unless(phrase: &'static str, unless: &'static [&'static str]) -> Avoided<'static> {
    Avoided { phrase, unless }
}
