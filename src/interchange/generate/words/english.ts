import type { Phrasebook } from "./phrasebook.js";

/** Imaginary news in English. */
export const ENGLISH: Phrasebook = {
  headlines: [
    "{person} arrives in {place} for the {event}",
    "{place} and {elsewhere} agree about {theme}",
    "The {org} counts the {theme} of {place}",
    "About {theme}: {person} answers {other}",
    "{person} speaks for {place} at the {event}",
  ],
  summaries: [
    "Imaginary news: {person} and the {theme} of {place}.",
    "Imaginary news about {theme}, from {place} to {elsewhere}.",
    "What the {org} expects of the {event}; nothing in this story has happened.",
  ],
  lines: [
    "{person}, of the {org}, arrived in {place} on day {number} of the imaginary calendar.",
    "Delegations from {place} and {elsewhere} attended the {event} on {theme}.",
    "According to the {org}, {number} {theme} were counted near {place}.",
    "{person} thanked {other} on behalf of the {org}.",
    "{person} and {other} are expected to meet in {place}.",
    "In {place}, preparations for the {event} began with {number} lanterns.",
    "From the {org} a letter will reach {person} before the {event}.",
    "The people of {place} and {elsewhere} compared their {theme}.",
    "Nobody in {place} had seen so many {theme} since the {event}.",
    "{person} returned to {place}, then to {elsewhere}, with {number} {theme}.",
    "No decision was taken about {theme}, R&D included.",
    "{person} also received the envoys of the {org} in {place}.",
    "🪁 The {event} closed at dusk 🌙 to the music of {place}.",
    "👩🏽‍🚀 {person} waved from the tower of {place}.",
  ],
  headings: ["What the {event} changes", "{place} and its {theme}", "Day {number}"],
  quotes: [
    "“We count {theme} so that nobody else has to”, says {person}.",
    "“Never has the {org} been so close to the {theme} of {place}.”",
    "“Ask me again after the {event}”, answers {person} 🙂.",
  ],
  items: ["{person} ({org})", "{place}: {number} {theme}", "{event}, {place}"],
  comments: [
    "I have never seen so many {theme} 😀",
    "Are {number} {theme} really enough?",
    "My neighbour keeps {theme} too; they are quieter than one would think.",
    "Thank you for this article. When will you write about {theme} again?",
    "I do not agree: {theme} should stay where they are.",
    "Page {number} of my notebook says the opposite 🤔",
  ],
  corrections: ["An earlier version counted {number} {theme} too many.", "The name of a place has been put right."],
  retractions: ["The {theme} of this story could not be found.", "This imaginary story was told twice."],
  byline: "By {names}",
  biography: "Writes imaginary news about {theme}; lives nowhere.",
};
