import { importsOf, programs, type Program } from './source-files.ts';

/** Who may import whom. `only`: nothing else; `never`: everything but. Packages are named as they are imported. */
interface Arrow {
  of: RegExp;
  only?: RegExp;
  never?: RegExp;
  instead: string;
}

const arrows: readonly Arrow[] = [
  { of: /^src\/domain\/(?!.*\.spec\.ts$)/, only: /^(src\/domain\/|zod$)/, instead: 'the domain is pure: pass what it needs as a parameter' },
  { of: /^src\/domain\/.*\.spec\.ts$/, only: /^(src\/domain\/|test\/domain\/|zod$|vitest$|fast-check$)/, instead: 'specs of the domain need neither server nor database' },
  { of: /^src\/domain\/proposal\//, never: /^src\/domain\/(evaluation|report)\//, instead: 'evaluation and report read the events of a proposal, not the other way round' },
  { of: /^src\/messages\//, only: /^src\/(messages|domain)\//, instead: 'messages are words only' },
  { of: /^src\/contract\//, only: /^(src\/(contract|domain|messages)\/|zod$)/, instead: 'both ends import the contract: what belongs to one of them goes there' },
  { of: /^src\/web\//, never: /^src\/(server|cli)\//, instead: 'the workbench reads through the contract' },
  { of: /^src\/web\/parts\//, never: /^src\/web\/screens\//, instead: 'screens use parts, not the other way round' },
  { of: /^src\/server\//, never: /^src\/(web|cli)\//, instead: 'the server does not know who uses it' },
  // The verb that measures loads the measurements when asked; nothing else does.
  { of: /^src\/(?!cli\/bench\.ts$)/, never: /^(test|bench)\//, instead: 'the product does not need its tests' },
];

export function crossedArrows(): string[] {
  return programs.flatMap((program) => [...crossed(program), ...betweenScreens(program)]);
}

function crossed(program: Program): string[] {
  const { path } = program;
  return arrows
    .filter(({ of }) => of.test(path))
    .flatMap(({ only, never, instead }) =>
      importsOf(program)
        .filter(({ from }) => (only && !only.test(from)) || never?.test(from))
        .filter(({ from }) => !(path.endsWith('.spec.ts') && from.startsWith('test/')))
        .map(({ from, line }) => `${path}:${line}: imports ${from}; ${instead}`),
    );
}

/** Screens never import screens. */
function betweenScreens(program: Program): string[] {
  const own = screenOf(program.path);
  if (own === undefined) return [];
  return importsOf(program)
    .filter(({ from }) => ![undefined, own].includes(screenOf(from)))
    .map(({ from, line }) => `${program.path}:${line}: imports ${from}; what two screens share is a part`);
}

const screenOf = (path: string): string | undefined => /^src\/web\/screens\/([^/]+)\//.exec(path)?.[1];
