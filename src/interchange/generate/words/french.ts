import type { Phrasebook } from "./phrasebook.js";

/** Imaginary news in French; accents of the last lines are combining marks. */
export const FRENCH: Phrasebook = {
  headlines: [
    "{person} arrive à {place} pour le {event}",
    "{place} et {elsewhere} s'accordent sur les {theme}",
    "Le {org} compte les {theme} de {place}",
    "À propos des {theme} : {person} répond à {other}",
    "{person} parle pour {place} au {event}",
  ],
  summaries: [
    "Nouvelle imaginaire : {person} et les {theme} de {place}.",
    "Nouvelle imaginaire sur les {theme}, de {place} à {elsewhere}.",
    "Ce que le {org} attend du {event} ; rien de ce récit n'a eu lieu.",
  ],
  lines: [
    "{person}, du {org}, est attendu à {place} au jour {number} du calendrier imaginaire.",
    "Des délégations de {place} et de {elsewhere} ont suivi le {event} sur les {theme}.",
    "Selon le {org}, {number} {theme} ont été comptés près de {place}.",
    "{person} a remercié {other} au nom du {org}.",
    "{person} et {other} doivent se retrouver à {place}.",
    "À {place}, les préparatifs du {event} ont commencé avec {number} lampions.",
    "Du {org}, une lettre parviendra à {person} avant le {event}.",
    "Les habitants de {place} et de {elsewhere} ont comparé leurs {theme}.",
    "Personne à {place} n'avait vu autant de {theme} depuis le {event}.",
    "{person} est de retour à {place}, puis à {elsewhere}, avec {number} {theme}.",
    "Rien n'a été décidé sur les {theme}, R&D comprise.",
    "{person} a aussi reçu les envoyés du {org} à {place}.",
    "🪁 Le {event} s'est acheve\u0301 au cre\u0301puscule 🌙 au son de {place}.",
    "👩🏽‍🚀 {person} a salue\u0301 depuis la tour de {place}.",
  ],
  headings: ["Ce que change le {event}", "{place} et ses {theme}", "Jour {number}"],
  quotes: [
    "« Nous comptons les {theme} pour que personne d'autre n'ait à le faire », dit {person}.",
    "« Jamais le {org} n'a été si près des {theme} de {place}. »",
    "« Demandez-le-moi après le {event} », répond {person} 🙂.",
  ],
  items: ["{person} ({org})", "{place} : {number} {theme}", "{event}, {place}"],
  comments: [
    "Je n'ai jamais vu autant de {theme} 😀",
    "{number} {theme}, est-ce vraiment assez ?",
    "Mon voisin aussi a des {theme} ; ils sont plus calmes qu'on ne croit.",
    "Merci pour cet article. À quand le prochain sur les {theme} ?",
    "Je ne suis pas d'accord : les {theme} doivent rester où ils sont.",
    "La page {number} de mon carnet dit le contraire 🤔",
  ],
  corrections: ["Une version antérieure comptait {number} {theme} de trop.", "Le nom d'un lieu a été corrigé."],
  retractions: ["Les {theme} de ce récit sont introuvables.", "Ce récit imaginaire a été raconté deux fois."],
  byline: "Par {names}",
  biography: "Écrit des nouvelles imaginaires sur les {theme} ; ne vit nulle part.",
};
