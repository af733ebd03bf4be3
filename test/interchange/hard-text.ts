/** Text with all that a file, a database or a page could stumble over. */
export const HARD_TEXT = 'قال «نعم»\n\tمي\u200cخواهم 👩🏽\u200d🚀 "AT&T" <b>&amp;</b> C:\\new\\t \\N \u2028 é';
