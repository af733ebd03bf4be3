import type { Phrasebook } from "./phrasebook.js";

/** Imaginary news in Arabic; particles stand right before the gaps, some words bear tashkeel. */
export const ARABIC: Phrasebook = {
  headlines: [
    "{person} يصل إلى {place} من أجل {event}",
    "{place} و{elsewhere}: اتفاق حول {theme}",
    "جرد {theme} ب{place} من قبل {org}",
    "حول {theme}: {person} يرد على {other}",
    "{person} يتحدث باسم {place} في {event}",
  ],
  summaries: [
    "خبر متخيل: {person} و{theme} في {place}.",
    "خبر متخيل عن {theme} من {place} إلى {elsewhere}.",
    "ما ينتظر من {event} ل{org}؛ لم يقع شيء مما في هذه القصة.",
  ],
  lines: [
    "ووصل {person}، من {org}، إلى {place} في اليوم {number} من التقويم المتخيل.",
    "وحضرت وفود من {place} و{elsewhere} أشغال {event} حول {theme}.",
    "ووفقا ل{org}، أحصي {number} من {theme} قرب {place}.",
    "وشكر {person} نظيره {other} باسم {org}.",
    "ومن المنتظر أن يلتقي {person} و{other} ب{place}.",
    "وفي {place} بدأت الاستعدادات ل{event} بعدد {number} من الفوانيس.",
    "ومن {org} ستصل رسالة إلى {person} قبل {event}.",
    "وقارن سكان {place} و{elsewhere} بين {theme} لديهم.",
    "ولم ير أحد ب{place} مثل هذا العدد من {theme} منذ {event}.",
    "وعاد {person} إلى {place} ثم إلى {elsewhere}، ومعه {number} من {theme}.",
    "ولم يتخذ أي قرار بشأن {theme}، بما في ذلك R&D.",
    "كما استقبل {person} مبعوثين ل{org} في {place}.",
    "🪁 واخْتُتِمَتْ أَشْغالُ {event} عند الغروب 🌙 على أنغام {place}.",
    "👩🏽‍🚀 ولَوَّحَ {person} مِن بُرْجِ {place}.",
  ],
  headings: ["ما يغيره {event}", "{place} و{theme}", "اليوم {number}"],
  quotes: [
    "«نَعُدُّ {theme} حتى لا يضطر غيرنا إلى ذلك»، يقول {person}.",
    "«لم يسبق ل{org} أن كانت {theme} في {place} بهذا القرب».",
    "«اسألوني مرة أخرى بعد {event}»، يجيب {person} 🙂.",
  ],
  items: ["{person} ({org})", "{place}: {number} من {theme}", "{event}، {place}"],
  comments: [
    "لم أر من قبل كل هذا العدد من {theme} 😀",
    "هل يكفي حقا {number} من {theme}؟",
    "عند جاري أيضا {theme}، وهي أهدأ مما يظن الناس.",
    "شكرا على المقال، متى تكتبون مرة أخرى عن {theme}؟",
    "لا أتفق: على {theme} أن تبقى حيث هي.",
    "في الصفحة {number} من دفتري عكس ذلك 🤔",
  ],
  corrections: ["ذكرت صيغة سابقة {number} من {theme} أكثر مما ينبغي.", "صحح اسم مكان."],
  retractions: ["تعذر العثور على {theme} المذكورة في هذه القصة.", "رويت هذه القصة المتخيلة مرتين."],
  byline: "بقلم {names}",
  biography: "يكتب أخبارا متخيلة عن {theme}، ولا يقيم في أي مكان.",
};
