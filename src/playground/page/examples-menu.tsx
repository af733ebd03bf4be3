import { ChevronDownIcon, DropdownMenu } from "@graphiql/react";
import { useState } from "react";
import { type ArchiveSample, readArchiveSample } from "./archive-sample.ts";
import { type Example, examples, isUnfilled } from "./examples.ts";
import { useOpenExample } from "./use-open-example.ts";

/** The menu of example requests; it looks anew at what the archive holds each time it is opened. */
export function ExamplesMenu({ endpoint, firstSample }: { endpoint: string; firstSample: ArchiveSample }) {
  const [sample, setSample] = useState(firstSample);
  const openExample = useOpenExample(sample);
  const refresh = (isOpen: boolean) => {
    if (isOpen) void readArchiveSample(endpoint).then(setSample);
  };

  return (
    <DropdownMenu onOpenChange={refresh} modal={false}>
      <DropdownMenu.Button type="button" className="khabar-examples">
        Examples <span aria-hidden="true">·</span> <bdi lang="ar">أمثلة</bdi>
        <ChevronDownIcon aria-hidden="true" />
      </DropdownMenu.Button>
      <DropdownMenu.Content className="khabar-examples-list" align="end">
        {examples.map((example) => (
          <DropdownMenu.Item key={example.file} onSelect={() => openExample(example)}>
            <ExampleEntry example={example} isBlank={isUnfilled(example, sample)} />
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}

function ExampleEntry({ example, isBlank }: { example: Example; isBlank: boolean }) {
  return (
    <>
      <span className="khabar-example-title">
        {example.title.en} <bdi lang="ar">{example.title.ar}</bdi>
      </span>
      <span className="khabar-example-description">
        {isBlank ? "The archive has none yet; opens with a blank to fill in" : example.description}
      </span>
    </>
  );
}
