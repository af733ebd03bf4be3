/**
 * Letters that are written in place of others: their look-alikes in other scripts, and in Arabic script the letters of Persian,
 * Urdu and Kurdish and those without dots. NFKD takes care of what Unicode knows: wide, circled, bold and accented ones.
 * From https://www.unicode.org/reports/tr39/ (confusables), and as far as readers write them.
 */
const ALIKE: Readonly<Record<string, string>> = {
  a: "аαɑᴀɐꭺᗅᗩꓮⱥ",
  b: "вьъбβʙƅɓꮟᑲᗷꓐᏼƀ",
  c: "сᴄƈςⲥꮯꓚȼ",
  d: "ԁɗᴅđðժꮷᑯꭰᗞᗪꓓ",
  e: "еэєεɛᴇǝəҽꬲꭼꓰɇ",
  f: "ƒꜰғꬵꞙϝᖴꓝ",
  g: "ɡɢɠցԍᶃꮐᏻꓖǥ",
  h: "һнʜħհηꮒⲏꮋᕼꓧ",
  i: "іιıɪӏɩɨꙇꭵ",
  j: "јʝᴊϳꭻᒍꓙɉ",
  k: "кκᴋƙқⲕꮶᛕꓗ",
  l: "ʟłɭӏɩⲓⳑꮮᒪꓡƚ",
  m: "мᴍɱμϻⲙꮇᗰꓟ",
  n: "пиηɴոռŋνⲛꓠнɲ",
  o: "оοσᴏøօөɵⲟჿꓳ",
  p: "рρᴘþⲣꮲᑭꓑƿ",
  q: "ԛզգ",
  r: "гяʀɾᴦⲅꮁꭱꮢᖇꓣɍ",
  s: "ѕꜱʂᔕƽꮪꮥꓢƨտ",
  t: "тτᴛŧⲧꭲꓔƭ",
  u: "vυᴜμսцᑌʋꓴʉ",
  v: "νѵᴠʋꮩᐯꓦ",
  w: "ѡԝωшᴡɯաꮃꓪ",
  x: "хχҳⲭ᙭ꓫ",
  y: "уγүʏυɣყⲩꭹꮍꓬɏ",
  z: "ᴢʐƶζꮓꓜз",
  ا: "ٱٲٳݳݴ",
  ب: "پٻڀٮݐݑ",
  ت: "ٹٺټٿٮ",
  ث: "ٽٮ",
  ج: "چڃڄڇڿ",
  ح: "ځڅݮ",
  د: "ڈډڊڋڌڎڍ",
  ذ: "ڎ",
  ر: "ڑڒړڔڕږݛ",
  ز: "ژڗڙ",
  س: "ښڛݜ",
  ش: "ڜݭ",
  ص: "ڝ",
  ط: "ڟ",
  غ: "ڠݝ",
  ف: "ڤڡڥڢڦ",
  ق: "ڨٯڧ",
  ك: "کگڪګڬڭڮڰݢݣݤ",
  ل: "ڵڷڶڸݪ",
  م: "ݥݦ",
  ن: "ںڻڼڽڹݧ",
  ه: "ةہھەۃۿ",
  و: "ۆۇۋۊۉۅۈۏ",
  ي: "ىیېێۍےؠؽؾ",
};

/** Digits and signs that are written in place of letters; a word made of these alone is a number. */
const STAND_INS: Readonly<Record<string, string>> = {
  a: "4@∂₳",
  b: "86฿",
  c: "¢©₵(",
  d: "₫",
  e: "3€",
  g: "96₲",
  i: "1!|¡",
  k: "₭",
  l: "1|!£",
  m: "₥",
  n: "₦",
  o: "0°",
  p: "₱",
  q: "9",
  r: "®",
  s: "5$§",
  t: "7+†₮",
  w: "₩",
  x: "×᙭",
  y: "¥",
  z: "2",
  ا: "1|",
  ح: "7",
  خ: "5",
  ذ: "4",
  ش: "4$",
  ص: "9",
  ط: "6",
  ع: "3",
  غ: "8",
  ق: "98",
  ه: "50",
  و: "9",
  ء: "2",
};

function byShape(shapes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [letter, likes] of Object.entries(shapes)) {
    for (const like of likes) found.set(like, (found.get(like) ?? "") + letter);
  }
  return found;
}

/** The one letter that some write and others do not. */
export const HAMZA = "ء";

/** The letter of its own. */
export const ALEF = "ا";
/** The same letter as it is written above another: هٰذا. */
export const ALEF_ABOVE = "\u0670";

const lettersAlike = byShape(ALIKE);
const lettersStoodFor = byShape(STAND_INS);
/** Looked up for every letter of every comment; there are no more of them than Unicode has letters. */
const listedLetters = new Map<string, string>();

/** Letters that are two in one. */
const PAIRS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe" };

/** The letters that a small letter may be meant for, itself first; those of a letter that is two in one stand apart. */
export function lettersOf(letter: string): readonly string[] {
  const pair = PAIRS[letter];
  return pair === undefined ? [letter + (lettersAlike.get(letter) ?? "")] : [...pair];
}

/** The one of these letters that words are listed with: itself, or the one it is written in place of. */
export function listedLetter(letters: string): string {
  const known = listedLetters.get(letters);
  if (known !== undefined) return known;
  const [itself = "", other] = letters;
  const listed = itself in ALIKE ? itself : (other ?? itself);
  listedLetters.set(letters, listed);
  return listed;
}

/** The letters that a digit or sign may stand for. */
export function standInFor(sign: string): string {
  return lettersStoodFor.get(sign) ?? "";
}

/** Whether a letter is of Arabic script. */
export function isArabic(letters: string): boolean {
  return letters >= "\u0600" && letters < "\u0800";
}
