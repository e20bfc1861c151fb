import { chosenPart, onlyOption, optionsFor, type FormContext } from './choices.ts';
import type { Field } from './schema.ts';
import { emptyValues, getAt, isBlank, toValue, type Value, type Values } from './values.ts';

/** What a form starts with: the schema's defaults, what there is only one of, and what the case already says. */
export function startValues(fields: readonly Field[], context: FormContext): Values {
  const empty = emptyValues(fields);
  const withOnly = fields.reduce((values, field) => ({ ...values, ...preselected(field, context, values) }), empty);
  return follow(fields, context, { ...withOnly, ...fromCase(context, withOnly), ...context.start }, null);
}

function preselected(field: Field, context: FormContext, values: Values): Values {
  if (field.shape.kind !== 'leaf' || !field.isRequired) return {};
  const only = onlyOption(optionsFor(field.shape.widget, context, values, field.name));
  return only === undefined ? {} : { [field.name]: only };
}

/** After a change of one field: others that hang on it follow. `changed` is null for a fresh form. */
export function follow(fields: readonly Field[], context: FormContext, values: Values, changed: string | null): Values {
  if (changed !== null && changed !== 'assignmentId') return values;
  const version = fields.find((each) => each.shape.kind === 'leaf' && each.shape.widget === 'reply-version');
  const part = chosenPart(context, values);
  const latest = part?.replies.at(-1);
  const withVersion = version ? { ...values, [version.name]: latest ? String(latest.version) : '' } : values;
  if (!part) return withVersion;
  return { ...withVersion, ...fromPart(context, withVersion, part) };
}

type Part = NonNullable<ReturnType<typeof chosenPart>>;

function fromPart({ command, file }: FormContext, values: Values, part: Part): Values {
  const latest = part.replies.at(-1);
  switch (command) {
    case 'draft-reply':
    case 'correct-reply':
      return isUntouched(values) ? replyValues(part, file?.kind === 'recommendation') : {};
    case 'examine-reply':
      return latest ? { officeClass: latest.officeClass ?? latest.proposedClass, openness: latest.openness } : {};
    case 'rule-on-extension':
      return part.extension ? { to: part.extension.to } : {};
    case 'name-responsible':
      return part.chain ? { head: part.chain.head, deputy: part.chain.deputy, section: part.chain.section } : {};
    case 'plan-handling':
      return part.plan.length > 0 && isBlank(values['milestones']) ? { milestones: toValue(part.plan) } : {};
    default:
      return {};
  }
}

/** Nothing of the answer has been written yet: it may still be laid out anew. */
function isUntouched(values: Values): boolean {
  const answers = values['answers'];
  const written = Array.isArray(answers) ? (answers as readonly Value[]).some((each) => !isBlank(getAt(each, ['text']))) : false;
  return !written && isBlank(values['chapters']) && isBlank(values['explanation']);
}

/** One block per suggestion of the part; a later version starts from the one before. */
function replyValues(part: Part, isByChapters: boolean): Values {
  const latest = part.replies.at(-1);
  if (latest) {
    const { answers, problems, explanation, proposedClass, moneyWan, openness, opennessReason, commitments } = latest;
    const headed = (each: { title: string; text: string }) => ({ heading: each.title, text: each.text });
    const chapters = latest.chapters.map((each) => ({ heading: each.title, measures: each.measures.map(headed) }));
    return toValue({ answers, chapters, problems, nextSteps: latest.nextSteps.map(headed), explanation, proposedClass, moneyWan, openness, opennessReason, commitments }) as Values;
  }
  return isByChapters
    ? { chapters: [{ heading: '', measures: [{ heading: '', text: '' }] }], problems: [''], nextSteps: [{ heading: '', text: '' }] }
    : { answers: part.suggestions.map((suggestion) => ({ suggestion: String(suggestion), verdict: '', text: '' })) };
}

function fromCase({ command, file, register }: FormContext, values: Values): Values {
  if (!file) return {};
  const unitIds = (names: readonly string[]): string[] => names.flatMap((name) => register.units.find((each) => each.name === name && !each.isRetired)?.id ?? []);
  switch (command) {
    case 'revise-draft': {
      const { title, situation, analysis, suggestions, consent, kind } = file;
      const matterKind = kind === 'individual' || kind === 'joint' ? kind : '';
      return {
        title,
        situation,
        analysis,
        suggestions,
        matterKind,
        mayPublish: consent.mayPublish,
        publishReason: consent.reason ?? '',
        suggestedUnitIds: unitIds(file.suggestedUnits),
        isOneMatter: true,
        // Those of a draft may be taken away again; what is in the log stays.
        attachments: file.isDraft ? file.files.filter((each) => each.of === 'proposal').map((each) => each.hash) : [],
      };
    }
    case 'decide-publication':
      return { mode: findingIn(file, register) };
    case 'assign':
    case 'pre-assign': {
      const asked = file.preAssignment;
      const lead = asked ? asked.leadId : unitIds(file.suggestedUnits.slice(0, 1))[0];
      const split = (asked?.split ?? []).map((each) => ({ unitId: each.unit.id, suggestions: each.suggestions.map(String) }));
      return isBlank(values['lead']) && lead ? { lead, assisting: asked ? asked.assistingIds : [], split } : {};
    }
    default:
      return {};
  }
}

/** The least open finding of the examinations: the most that can be decided. The rulebook lists the most open first. */
function findingIn(file: NonNullable<FormContext['file']>, register: FormContext['register']): string {
  const order = (register.words['openness'] ?? []).map((each) => each.code);
  const found = file.assignments.filter((each) => each.endedOn === null && each.role !== 'assisting').flatMap((each) => each.replies.at(-1)?.openness ?? []);
  return order[Math.max(0, ...found.map((each) => order.indexOf(each)))] ?? '';
}
