import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

const EDITOR_OPTIONS = {
  // "Khabar Arabic" stands in style.css; it gives Arabic letters only, so the Latin ones keep their even width.
  fontFamily: '"Fira Code", "Khabar Arabic", ui-monospace, monospace',
  wordWrap: "on",
  wrappingIndent: "indent",
  // The browser breaks the lines, for only it knows how wide Arabic letters come out.
  wrappingStrategy: "advanced",
  // Else the editor puts warning boxes around Arabic letters that resemble Latin ones.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
} as const;

/** Makes Arabic in requests, variables and answers read as Arabic; style.css does the part that concerns direction. */
export function useReadableArabic(): void {
  const editors = useGraphiQL(pick("queryEditor", "variableEditor", "responseEditor"));
  const { queryEditor, variableEditor, responseEditor } = editors;

  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(EDITOR_OPTIONS);
  }, [queryEditor, variableEditor, responseEditor]);
}
