import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { ArchiveSample } from "./archive-sample.ts";
import { type Example, examples, opened, type OpenedExample } from "./examples.ts";

/** Opens an example in the editor without ever losing what a person typed or an answer they are reading. */
export function useOpenExample(sample: ArchiveSample): (example: Example) => void {
  const { tabs, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick("tabs", "queryEditor", "variableEditor", "responseEditor"),
  );
  const actions = useGraphiQLActions();

  const isUntouched = () => {
    if (responseEditor?.getValue()) return false;
    const current = { query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" };
    return isBlank(current) || examples.some((example) => isSame(current, opened(example, sample)));
  };

  const show = (example: Example, text: OpenedExample) => {
    queryEditor?.setValue(text.query);
    variableEditor?.setValue(text.variables);
    // The editor would note this by itself a moment later; until then "run" would send the name of the request before.
    actions.updateActiveTabValues(text);
    actions.setOperationName(example.operation);
  };

  return (example) => {
    const text = opened(example, sample);
    const alreadyOpen = tabs.findIndex((tab) =>
      isSame({ query: tab.query ?? "", variables: tab.variables ?? "" }, text),
    );
    if (alreadyOpen >= 0) return actions.changeTab(alreadyOpen);
    if (!isUntouched()) actions.addTab();
    show(example, text);
  };
}

function isSame(one: OpenedExample, other: OpenedExample): boolean {
  return one.query === other.query && one.variables === other.variables;
}

function isBlank({ query, variables }: OpenedExample): boolean {
  return query.trim() === "" && variables.trim() === "";
}
