import { commands } from '../../domain/commands.ts';
import { stages, type Stage } from '../../domain/proposal/stage.ts';
import { word } from '../../messages/words.ts';
import type { Rehearsed } from '../../server/rehearsal/rehearsed.ts';
import { code, codes, made, page, table } from './tables.ts';

/** docs/generated/lifecycle.md */
export function lifecyclePage({ moves, able }: Rehearsed): string {
  const possible = (stage: Stage): string[] => [...able].filter(([, byStage]) => (byStage.get(stage) ?? []).length > 0).map(([name]) => name);
  const reached = (stage: Stage): string[] => [...new Set(moves.filter((move) => move.to === stage).flatMap((move) => move.commands))];
  return page(
    made('src/domain/commands.ts and rehearsed cases'),
    '# The life of a case',
    'Nobody sets the stage: it is derived from what happened. The diagram shows the moves of rehearsed cases; what leads nowhere new is left out.',
    diagram(moves),
    '## Stages',
    table(
      ['stage', '中文', 'reached by', 'what could be done there'],
      stages.map((stage) => [code(stage), word('zh-CN', `stage.${stage}`), codes(reached(stage)), codes(possible(stage))]),
    ),
    '## All commands',
    table(
      ['command', '中文', 'what it goes to', 'given by'],
      [...commands.values()].map(({ name, stream, who }) => [code(name), word('zh-CN', `command.${name}`), stream, codes(who)]),
    ),
  );
}

/** Names of states in a mermaid diagram hold no hyphens. */
const stateName = (stage: Stage | null): string => (stage === null ? '[*]' : stage.replaceAll('-', '_'));

function diagram(moves: Rehearsed['moves']): string {
  const names = stages.map((stage) => `  state "${stage} ${word('zh-CN', `stage.${stage}`)}" as ${stateName(stage)}`);
  const arrows = moves.map(({ from, to, commands: by }) => `  ${stateName(from)} --> ${stateName(to)}: ${by.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', ...names, ...arrows, '```'].join('\n');
}
