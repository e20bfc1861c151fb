import type { CaseView } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { markup, type Markup } from './markup.ts';
import { sheetPage } from './office-sheets.ts';

const zh = (key: string): string => word('zh-CN', key as Parameters<typeof word>[1]);
const prose = (text: string): Markup[] => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [markup`<p>${line}</p>\n`]));
const section = (title: string, body: Markup | readonly Markup[]): Markup => markup`<section>\n<h2>${title}</h2>\n${body}\n</section>\n`;
const list = (items: readonly (string | Markup)[]): Markup => markup`<ul>\n${items.map((each) => markup`<li>${each}</li>\n`)}</ul>`;

/** The case file as one page that needs nothing else: what its reader may see of it, in the order of the process. */
export function caseSheet(file: CaseView): string {
  const title = `${file.slug ?? file.receiptNumber ?? ''} ${file.title}`.trim();
  return sheetPage(title, [
    markup`<h1>${title}</h1>
${list([`${zh('case.proposer')}：${file.proposer.name}`, `${zh('case.kind')}：${zh(`kind.${file.kind}`)}`, `阶段：${zh(`stage.${file.stage}`)}`, `${zh('case.submitted')}：${file.submittedOn ?? ''}`, `${zh('case.closed')}：${file.closedOn ?? ''}`])}
`,
    section(zh('case.texts'), [...[file.situation, file.analysis].flatMap(prose), markup`<ol>\n${file.suggestions.map((each) => markup`<li>${each}</li>\n`)}</ol>`]),
    ...(file.assignments.length > 0 ? [section(zh('case.assignments'), list(file.assignments.map(partLine))), ...file.assignments.flatMap(replies)] : []),
    ...(file.deadlines.length > 0 ? [section(zh('case.deadlines'), list(file.deadlines.map((each) => each.explanation.zh)))] : []),
    ...(file.consultations.length > 0 ? [section(zh('case.consultations'), list(file.consultations.map(consultationLine)))] : []),
    ...ratings(file),
    ...(file.commitments.length > 0 ? [section(zh('case.commitments'), list(file.commitments.map((each) => `${each.dueOn} ${each.text}（${zh(`state.${each.state}`)}）`)))] : []),
    section(zh('case.timeline'), timeline(file)),
  ]);
}

const partLine = (part: CaseView['assignments'][number]): string =>
  `${part.unit.name}（${zh(`part.${part.role}`)}）：${part.assignedOn}交办，${part.acceptedOn === null ? '未签收' : `${part.acceptedOn}签收`}${part.endedOn === null ? '' : `，${part.endedOn}结束`}`;

const consultationLine = (each: CaseView['consultations'][number]): string =>
  `${each.heldOn} ${zh(`choice.${each.phase}`)} ${zh(`choice.${each.mode}`)} ${each.place}：${each.intent}；${each.outcome}（${zh(`state.${each.state}`)}）`;

function replies({ unit, replies: versions }: CaseView['assignments'][number]): Markup[] {
  return versions.map((each) =>
    section(`${unit.name} ${zh('case.replies')} ${word('zh-CN', 'form.version', { version: each.version, on: each.by.on })}`, [
      markup`<ol>\n${each.answers.map((answer) => markup`<li value="${answer.suggestion}">（${zh(`choice.${answer.verdict}`)}）${answer.text}</li>\n`)}</ol>`,
      ...each.chapters.flatMap((chapter) => [markup`<h3>${chapter.title}</h3>\n`, ...chapter.measures.flatMap((measure) => [markup`<p>${measure.title}</p>\n`, ...prose(measure.text)])]),
      ...(each.explanation === null ? [] : prose(each.explanation)),
      ...(each.issued === null ? [] : [markup`<p class="no">${each.issued.letterNumber}，${each.issued.on}</p>\n`]),
    ]),
  );
}

function ratings(file: CaseView): Markup[] {
  const forms = (file.ratings ?? []).flatMap((round) =>
    round.forms.map((form) => `${word('zh-CN', 'case.round', { round: round.round })} ${form.rater}，${form.on}${form.comment === null ? '' : `：${form.comment}`}`),
  );
  return forms.length > 0 ? [section(zh('case.ratings'), list(forms))] : [];
}

const timeline = (file: CaseView): Markup =>
  markup`<table>
<caption>按发生先后</caption>
<thead><tr><th scope="col">日期</th><th scope="col">事项</th><th scope="col">办理人</th><th scope="col">说明</th></tr></thead>
<tbody>
${file.timeline.map((each) => markup`<tr><td>${each.on}</td><th scope="row">${zh(`event.${each.type}`)}</th><td>${each.name}（${each.post}）</td><td>${each.detail ?? ''}</td></tr>\n`)}</tbody>
</table>`;
