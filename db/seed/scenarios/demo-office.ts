import type { DemoCase } from "../demo.ts";
import { granted, noTransfer, person, petition, reply, report, response, showCause } from "./demo-docket.ts";
import { earlierCases } from "./demo-earlier.ts";

/** Cases in motion: each with something due, owed or just decided. */
const IN_MOTION: readonly DemoCase[] = [
  {
    people: [
      person("Luis", "Mendoza", "Guatemala", "Rivas"),
      person("Tesfaye", "Bekele", "Ethiopia"),
      person("Wilmer", "Ojeda", "Venezuela", "Pinto"),
    ],
    facility: "CLAYCIN",
    heldDaysAgo: 121,
    filedDaysAgo: 22,
    number: "2:26-cv-00588-ARF-TML",
    judge: "Amelia Farrow",
    lead: "jonas",
    entries: [
      petition(22),
      showCause(21, [
        { act: "file_return", by: "government", when: { days: 7, from: "entry" } },
        { act: "notice_before_transfer", by: "government", when: { standing: "until changed" } },
      ]),
      response(14),
      reply(11),
      {
        daysAgo: 6,
        type: "notice_of_release",
        filer: "government",
        text: "NOTICE of release of petitioner Bekele on recognizance, by respondents.",
      },
      granted(4, [{ act: "bond_hearing", by: "government", when: { inDays: 1, time: "17:00" }, orElse: "release" }]),
    ],
    rulings: { daysAgo: 4, by: ["granted_conditional"] },
    ends: [
      {
        daysAgo: 6,
        who: [1],
        kind: "released",
        pathway: "government_while_pending",
        attribution: "timing_only",
        instrument: "order_of_recognizance",
      },
    ],
  },
  {
    people: [person("Minh", "Pham", "Vietnam"), person("Thu", "Pham", "Vietnam")],
    facility: "CLAYCIN",
    heldDaysAgo: 96,
    filedDaysAgo: 34,
    number: "2:26-cv-00609",
    judge: "Amelia Farrow",
    lead: "mateo",
    entries: [
      petition(34),
      showCause(33),
      response(27),
      reply(22),
      granted(6, [{ act: "status_report", by: "us", when: { inDays: 0, time: "16:00" } }, noTransfer]),
    ],
    rulings: { daysAgo: 6, by: ["granted_bond_hearing", "granted_bond_hearing"] },
  },
  {
    people: [person("Kim", "Tran", "Vietnam")],
    facility: "DODGEWI",
    heldDaysAgo: 190,
    filedDaysAgo: 60,
    number: "2:26-cv-01518",
    judge: "Sofia Hallstrand",
    lead: "mateo",
    entries: [petition(60), showCause(58), response(49), reply(40), report(14)],
  },
  {
    people: [person("Tomás", "Quiroga", "Cuba", "Benítez")],
    facility: "DODGEWI",
    heldDaysAgo: 271,
    filedDaysAgo: 33,
    number: "2:26-cv-01702",
    judge: "Sofia Hallstrand",
    lead: "mateo",
    entries: [
      petition(33),
      showCause(32, [noTransfer]),
      { ...response(6), commands: [{ act: "file_reply", by: "us", when: { days: 7, from: "service" } }] },
    ],
  },
  {
    people: [person("Olu", "Adeyemi", "Nigeria")],
    facility: "BSAHOLD",
    heldDaysAgo: 9,
    filedDaysAgo: 4,
    number: "1:26-cv-11348",
    lead: "priya",
    entries: [petition(4), showCause(1)],
  },
  {
    people: [person("Nils", "Castellanos", "Guatemala", "Ixcoy")],
    facility: "KCOJFOK",
    heldDaysAgo: 75,
    filedDaysAgo: 19,
    number: "5:26-cv-01377",
    lead: "jonas",
    entries: [petition(19), showCause(8, [{ act: "file_return", by: "government", when: { days: 7, from: "entry" } }])],
  },
  {
    people: [person("Yusuf", "Warsame", "Somalia")],
    facility: "BOPNEO",
    heldDaysAgo: 64,
    filedDaysAgo: 30,
    number: "4:26-cv-02051",
    lead: "mateo",
    entries: [
      petition(30),
      showCause(29, [noTransfer]),
      response(20),
      {
        daysAgo: 1,
        type: "hearing_notice",
        filer: "court",
        text: "NOTICE of hearing on the order to show cause regarding transfer.",
        hearing: { title: "Show cause: transfer despite the order", inDays: 1, time: "10:00", place: "Courtroom 4, Youngstown" },
      },
    ],
    move: { daysAgo: 1, to: "KCOJFOK" },
  },
  {
    people: [person("Grace", "Okonjo", "Nigeria", "Reyes")],
    facility: "BSAHOLD",
    heldDaysAgo: 300,
    filedDaysAgo: 120,
    number: "1:26-cv-08120",
    lead: "mateo",
    entries: [
      petition(120),
      showCause(118),
      response(100),
      reply(90),
      { daysAgo: 57, type: "judgment", filer: "court", text: "JUDGMENT: the petition is denied." },
    ],
    rulings: { daysAgo: 57, by: ["denied_on_merits"] },
  },
  {
    people: [person("Oksana", "Kovalenko", "Ukraine")],
    facility: "CPBDCKY",
    heldDaysAgo: 40,
    filedDaysAgo: 12,
    number: "2:26-cv-00214-HLB-CJS",
    judge: "Helena Brandvold",
    lead: "hana",
    entries: [
      petition(12),
      showCause(11),
      response(5),
      {
        daysAgo: 0,
        type: "order_on_petition",
        filer: "court",
        text: "MEMORANDUM OPINION AND ORDER: respondents shall return petitioner to the Eastern District of Kentucky within 7 days of entry of this order.",
        commands: [{ act: "return_to_district", by: "government", when: { days: 7, from: "entry" } }],
      },
    ],
    interim: { daysAgo: 10, ordersRelease: false },
  },
];

/** Cases that ended: what the court did and what happened to the person are two things. */
const ENDED: readonly DemoCase[] = [
  {
    people: [person("Rosa", "Ixchel", "Guatemala", "Tun")],
    facility: "DODGEWI",
    heldDaysAgo: 150,
    filedDaysAgo: 70,
    number: "2:26-cv-01660",
    lead: "hana",
    entries: [
      petition(70),
      showCause(69),
      response(60),
      granted(20, [{ act: "bond_hearing", by: "government", when: { days: 7, from: "entry" } }]),
    ],
    rulings: { daysAgo: 20, by: ["granted_bond_hearing"] },
    ends: [{ daysAgo: 1, who: [0], kind: "released", pathway: "bond_after_habeas", attribution: "order", instrument: "bond" }],
  },
  {
    people: [
      person("Ana", "Villalobos", "Honduras", "Cruz"),
      person("Iván", "Paz", "Honduras"),
      person("Elena", "Duarte", "El Salvador"),
      person("Saúl", "Mejía", "Nicaragua"),
    ],
    facility: "BSAHOLD",
    heldDaysAgo: 88,
    filedDaysAgo: 52,
    number: "1:26-cv-10977",
    lead: "ruth",
    entries: [
      petition(52),
      showCause(51),
      response(45),
      {
        daysAgo: 7,
        type: "suggestion_of_mootness",
        filer: "government",
        text: "SUGGESTION of mootness as to petitioners Villalobos Cruz and Paz, by respondents.",
      },
    ],
    rulings: { daysAgo: 7, by: ["dismissed_moot_released", "dismissed_moot_released"] },
    ends: [
      {
        daysAgo: 12,
        who: [0, 1],
        kind: "released",
        pathway: "government_while_pending",
        attribution: "timing_only",
        instrument: "order_of_supervision",
      },
    ],
  },
  {
    people: [person("Samuel", "Osei", "Ghana")],
    facility: "CLAYCIN",
    heldDaysAgo: 160,
    filedDaysAgo: 90,
    number: "2:26-cv-00431",
    lead: "jonas",
    entries: [
      petition(90),
      showCause(89),
      { daysAgo: 60, type: "order_on_petition", filer: "court", text: "ORDER: respondents shall release petitioner today." },
    ],
    rulings: { daysAgo: 60, by: ["granted_release"] },
    ends: [{ daysAgo: 60, who: [0], kind: "released", pathway: "court_final_order", attribution: "order", instrument: "court_order_only" }],
    closedDaysAgo: 40,
  },
  {
    people: [person("Dmytro", "Lazarenko", "Ukraine")],
    facility: "CLAYCIN",
    heldDaysAgo: 130,
    filedDaysAgo: 80,
    number: "2:26-cv-00455",
    lead: "priya",
    entries: [
      petition(80),
      showCause(79),
      { daysAgo: 66, type: "judgment", filer: "court", text: "JUDGMENT: dismissed as moot, petitioner having been removed." },
    ],
    rulings: { daysAgo: 66, by: ["dismissed_moot_removed"] },
    ends: [{ daysAgo: 71, who: [0], kind: "removed", toCountry: "Poland" }],
    closedDaysAgo: 65,
  },
  {
    people: [person("Haile", "Gebremariam", "Eritrea")],
    facility: "CLAYCIN",
    heldDaysAgo: 56,
    filedDaysAgo: 5,
    number: "2:26-cv-00617",
    lead: "priya",
    entries: [
      petition(5),
      {
        daysAgo: 4,
        type: "ruling_interim",
        filer: "court",
        text: "ORDER: temporary restraining order granted; respondents shall release petitioner forthwith pending decision.",
      },
    ],
    interim: { daysAgo: 4, ordersRelease: true },
    ends: [
      { daysAgo: 3, who: [0], kind: "released", pathway: "court_interim_order", attribution: "order", instrument: "order_of_recognizance" },
    ],
  },
];

const BEGINNING: readonly DemoCase[] = [
  { people: [person("Thi", "Nguyen", "Vietnam")], facility: "BSAHOLD", heldDaysAgo: 9, filedDaysAgo: null, number: null, lead: "hana" },
  {
    people: [person("Bohdan", "Bondarchuk", "Ukraine")],
    facility: "DODGEWI",
    heldDaysAgo: 33,
    filedDaysAgo: 2,
    number: null,
    lead: "priya",
    entries: [petition(2)],
  },
  {
    people: [person("Fatou", "Diallo", "Guinea"), person("Binta", "Sow", "Guinea")],
    facility: "CPBDCKY",
    heldDaysAgo: 14,
    filedDaysAgo: null,
    number: null,
    lead: null,
  },
];

export const DEMO_CASES: readonly DemoCase[] = [...earlierCases(), ...ENDED, ...IN_MOTION, ...BEGINNING];

/** People for whom ICE was asked, without a suit. */
export const DEMO_REQUESTS = [
  {
    person: person("Mariana", "Quezada", "Ecuador"),
    facility: "DODGEWI",
    sentDaysAgo: 82,
    ground: "Insulin-dependent diabetes; sponsor with a home",
    decision: "none_yet",
  },
  {
    person: person("Bekzat", "Orozov", "Kyrgyzstan"),
    facility: "DODGEWI",
    sentDaysAgo: 30,
    ground: "Six months after a final order",
    decision: "refused",
  },
  {
    person: person("Marie-Ange", "Toussaint", "Haiti"),
    facility: "CLAYCIN",
    sentDaysAgo: 12,
    ground: "Sole carer of two children",
    decision: "none_yet",
  },
  { person: person("Oumar", "Bah", "Guinea", "Sylla"), facility: "KCOJFOK", sentDaysAgo: 5, ground: "Medical", decision: "none_yet" },
] as const;

/** Families who called and await an answer. */
export const DEMO_CALLS = [
  {
    given: "Iryna",
    facility: "CPBDCKY",
    daysAgo: 0,
    withWhom: "husband",
    said: "Taken this morning at a check-in. He was told the county jail in Newport. Two small children at home.",
  },
  {
    given: "Joaquín",
    facility: "BSAHOLD",
    daysAgo: 1,
    withWhom: "employer",
    said: "Stopped on the way to work. Last heard from at Broadview at noon.",
  },
] as const;
