import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { MeView } from '../../contract/views.ts';
import type { Role } from '../../domain/actor.ts';
import type { Step } from '../../domain/proposal/todos.ts';
import type { WordKey } from '../../messages/words.ts';

export type AreaScreen = ComponentType<{ me: MeView }>;

/** One screen of an area: where it is, who may open it, and its line in the menu. */
export interface AreaEntry {
  /** below `/w`, as react-router reads it, such as `review/:id?` */
  path: string;
  roles: readonly Role[];
  Screen: LazyExoticComponent<AreaScreen>;
  /** without one the screen is reached from other screens only */
  menu?: {
    label: WordKey;
    /** where the line leads when the path has parameters */
    to?: string;
    /** to-do steps whose count stands beside the line */
    steps?: readonly Step[];
  };
  /** the line of the menu it belongs to when it has none of its own; `isCase` when its `:id` is a case */
  under?: { to: string; isCase?: boolean };
}

export interface Area {
  /** heading in the menu */
  label: WordKey;
  screens: readonly AreaEntry[];
}

/** A screen that is loaded when it is first opened. */
export const screen = (load: () => Promise<AreaScreen>): LazyExoticComponent<AreaScreen> => lazy(async () => ({ default: await load() }));
