//! What people might type, sign by sign, and what they might type on an ordinary day.

use dorsal::content::safety::Outcome;

const E: Outcome = Outcome::Emergency;
const U: Outcome = Outcome::Urgent;
const S: Outcome = Outcome::Ask;

/// Where it leads, the sign, and sentences in which it must be found.
pub(crate) const SAID: &[(Outcome, &str, &[&str])] = &[
    (
        E,
        "saddle",
        &[
            "numb between my legs",
            "My bottom feels numb",
            "pins and needles in my genitals",
            "tingling on the inner thighs",
            "toilet paper feels different",
            "I can't feel my private parts",
        ],
    ),
    (
        E,
        "bladder-or-bowel",
        &[
            "can't pee",
            "It is hard to start peeing",
            "I can not hold my pee any more",
            "leaking urine since yesterday",
            "I lost control of my bowels",
            "trouble on the toilet",
            "I don't feel it when I wee",
            "I wet myself",
        ],
    ),
    (
        E,
        "sexual-function",
        &[
            "I lost feeling during sex",
            "no longer get an erection",
            "new sexual problems",
        ],
    ),
    (
        E,
        "both-legs",
        &[
            "both legs are numb",
            "pain in both my legs",
            "my legs feel weak",
            "tingling in both feet",
            "My legs hurt",
        ],
    ),
    (
        E,
        "leg-weakness",
        &[
            "my left leg is weak",
            "my foot drags",
            "the knee gives way",
            "I have a foot drop",
            "I can't lift my foot",
            "trouble walking since the morning",
        ],
    ),
    (
        E,
        "unsteady-or-clumsy",
        &[
            "I am unsteady on the stairs",
            "my hands are tingling",
            "I keep dropping things",
            "clumsy fingers",
        ],
    ),
    (
        E,
        "arm-weakness",
        &[
            "my arm is weak",
            "no strength in my hand",
            "I cannot lift my arm",
        ],
    ),
    (
        E,
        "chest",
        &[
            "chest pain",
            "my chest feels tight",
            "pressure on the chest",
            "is it a heart attack?",
        ],
    ),
    (
        E,
        "heart",
        &[
            "pain in my left arm and I am sweating",
            "between my shoulder blades and short of breath",
            "my jaw and my back",
        ],
    ),
    (
        E,
        "tearing",
        &[
            "a tearing pain in my back",
            "sudden pain in the belly",
            "it feels ripped",
        ],
    ),
    (
        E,
        "fainting",
        &["I fainted", "I feel faint and pale", "I passed out"],
    ),
    (
        E,
        "accident",
        &[
            "since a car accident",
            "I fell off my horse",
            "I fell down the stairs",
            "I had a bad fall",
            "the bike crashed",
        ],
    ),
    (
        E,
        "breathing",
        &[
            "I can't breathe well",
            "coughing up blood",
            "sudden shortness of breath",
            "trouble breathing",
        ],
    ),
    (
        E,
        "speech-sight-balance",
        &[
            "a bad headache and my speech is strange",
            "neck pain with blurred vision",
            "stiff neck and double vision",
            "my face is drooping",
            "the worst headache ever",
        ],
    ),
    (
        E,
        "pregnancy",
        &[
            "I am pregnant and bleeding",
            "pregnant, my waters broke",
            "pregnant and the baby moves less",
        ],
    ),
    (
        U,
        "fever",
        &[
            "I have a fever",
            "a high temperature",
            "I am shivering",
            "I feel very unwell",
        ],
    ),
    (
        U,
        "weight-loss",
        &["I lost weight and do not know why", "weight loss"],
    ),
    (
        U,
        "lump-or-shape",
        &[
            "there is a lump",
            "swelling on my back",
            "my spine looks crooked",
            "my back has changed shape",
        ],
    ),
    (
        U,
        "night-or-rest",
        &[
            "it is worse at night",
            "the pain wakes me",
            "it does not ease when I rest",
            "it hurts even at rest",
            "pain at night",
        ],
    ),
    (
        U,
        "cough-sneeze-poo",
        &[
            "it hurts when I cough",
            "worse when sneezing",
            "pain when I poo",
            "sharp on sneezing",
        ],
    ),
    (
        U,
        "new-between-blades",
        &[
            "new pain between my shoulder blades",
            "between the shoulders since yesterday",
            "sudden pain at the top of my back",
        ],
    ),
    (
        U,
        "cancer",
        &[
            "I had breast cancer",
            "I am on chemotherapy",
            "a tumour years ago",
        ],
    ),
    (
        U,
        "small-fall",
        &[
            "I tripped and I have osteoporosis",
            "I fell and take steroids",
            "a small fall, I am 72",
            "sharp since I lifted a box",
        ],
    ),
    (
        U,
        "kidney",
        &[
            "it burns when I pee",
            "blood in my urine",
            "my side hurts and my pee is red",
        ],
    ),
    (
        U,
        "calf",
        &[
            "one calf is swollen",
            "my lower leg is warm and red",
            "sore calf",
            "my leg is hot and puffy",
        ],
    ),
    (
        U,
        "infection-risk",
        &[
            "I have a weak immune system",
            "I inject drugs",
            "after an infection last month",
            "I have HIV",
        ],
    ),
    (
        U,
        "dark-pee",
        &[
            "very dark pee after the gym",
            "my urine is brown",
            "cola coloured urine",
        ],
    ),
    (
        U,
        "pain-on-breathing",
        &[
            "it hurts to breathe",
            "a stab when I breathe in",
            "pain on a deep breath",
        ],
    ),
    (
        S,
        "one-leg",
        &[
            "tingling down my right leg",
            "my foot is numb",
            "sciatica",
            "it shoots down the leg",
        ],
    ),
    (
        S,
        "one-arm",
        &[
            "my fingers tingle",
            "numb thumb",
            "pins and needles in the arm",
        ],
    ),
    (
        S,
        "not-better",
        &[
            "it has not got better and is not improving after 6 weeks",
            "getting worse for months",
            "I can't work",
        ],
    ),
    (
        S,
        "morning-stiffness",
        &[
            "stiff for an hour every morning",
            "I have psoriasis",
            "mornings: stiff for half an hour",
        ],
    ),
    (
        S,
        "first-after-55",
        &[
            "my first back pain and I am 61",
            "first time, I'm 57",
            "first time and over 55",
        ],
    ),
    (
        S,
        "low-mood",
        &["I am afraid to move", "I feel hopeless", "feeling low"],
    ),
];

/// Sentences that show no sign.
pub(crate) const ORDINARY: &[&str] = &[
    "",
    "sore on one side above the hip",
    "an ache beside the shoulder blade after a day at my desk",
    "stiff neck from looking at a side screen",
    "tight shoulders",
    "my low back is tired after gardening",
    "one-sided low back ache after a long drive",
    "stiff in the morning, fine after breakfast",
    "dull, like a heavy rucksack",
    "it pulls when I turn my head",
    "hurts after sitting all day",
    "my bottom rib area is tender",
    "buttock ache after running",
    "peeling potatoes makes it ache",
    "the muscle beside my spine feels tight",
    "slept badly on a soft bed",
];
