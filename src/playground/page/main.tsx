import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { type ArchiveSample, readArchiveSample } from "./archive-sample.ts";
import { browserStorage } from "./browser-storage.ts";
import { ExamplesMenu } from "./examples-menu.tsx";
import { examples, opened } from "./examples.ts";
import { readLocalHeaders } from "./local-headers.ts";
import { useReadableArabic } from "./use-readable-arabic.ts";
import "./style.css";

const ENDPOINT = new URL("/graphql", location.href).href;
const fetcher = createGraphiQLFetcher({ url: ENDPOINT, enableIncrementalDelivery: false });

function Playground({ sample, headers }: { sample: ArchiveSample; headers: string }) {
  const [storage] = useState(() => browserStorage(headers));
  return (
    <GraphiQL fetcher={fetcher} defaultHeaders={headers} storage={storage} {...greeting(sample)}>
      <GraphiQL.Logo>
        <Masthead sample={sample} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

function Masthead({ sample }: { sample: ArchiveSample }) {
  useReadableArabic();
  return (
    <div className="khabar-masthead">
      <ExamplesMenu endpoint={ENDPOINT} firstSample={sample} />
      <span className="khabar-name">
        Khabar <bdi lang="ar">خبر</bdi>
      </span>
    </div>
  );
}

/** What a newcomer finds in the editor; whoever has been here before finds their own tabs again. */
function greeting(sample: ArchiveSample) {
  const [first] = examples;
  if (!first || localStorage.getItem("graphiql:tabState")) return {};
  const { query, variables } = opened(first, sample);
  return { defaultTabs: [{ query, variables }], initialVariables: variables };
}

const place = document.getElementById("playground");
// The editor measures its letters once, and must find its font there; without the font it still works.
const font = document.fonts.load('15px "Fira Code"').catch(() => undefined);
const [sample, headers] = await Promise.all([readArchiveSample(ENDPOINT), readLocalHeaders(), font]);
if (place) createRoot(place).render(<Playground sample={sample} headers={headers} />);
