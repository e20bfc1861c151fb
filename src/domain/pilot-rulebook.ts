import type { Rulebook } from './rulebook.ts';

/**
 * The pilot district's rules, the default of a new session. Every value is a setting.
 * Grounds for declining: 全国政协提案工作条例 (2018). Openness: 国办发〔2014〕46号. The clauses name the pilot's own working rules.
 */
export const pilotRulebook: Rulebook = {
  name: { zh: '提案办理工作规则（示范）', en: 'Rules for handling proposals (pilot)' },
  kinds: [
    { kind: 'recommendation', isOn: true, needsSeal: true, countsInMetrics: false, answersByChapters: true },
    { kind: 'collective', isOn: true, needsSeal: true, countsInMetrics: true, answersByChapters: false },
    { kind: 'joint', isOn: true, needsSeal: false, countsInMetrics: true, answersByChapters: false },
    { kind: 'individual', isOn: true, needsSeal: false, countsInMetrics: true, answersByChapters: false },
    { kind: 'deputy-suggestion', isOn: false, needsSeal: false, countsInMetrics: false, answersByChapters: false },
  ],
  categories: [
    { code: 'economy', label: { zh: '经济发展', en: 'Economic development' }, parent: null },
    { code: 'city', label: { zh: '城市建设', en: 'City building' }, parent: null },
    { code: 'culture', label: { zh: '科教文卫', en: 'Science, education, culture, health' }, parent: null },
    { code: 'society', label: { zh: '社会法制', en: 'Society and law' }, parent: null },
  ],
  classes: [
    { code: 'solved', letter: 'A', label: { zh: '已解决', en: 'Solved' }, definition: { zh: '反映的问题已经解决或基本解决', en: 'What was raised is solved or essentially solved' }, countsAsSolved: true, needsCommitment: false, needsExplanation: false, rank: 3 },
    { code: 'partly', letter: 'B', label: { zh: '部分解决并持续跟踪', en: 'Partly solved, tracked' }, definition: { zh: '因条件限制暂时只能解决部分问题，或已列入计划，持续跟踪', en: 'Only part can be solved for now, or it is in a plan; tracked further' }, countsAsSolved: false, needsCommitment: true, needsExplanation: false, rank: 2 },
    { code: 'not-possible', letter: 'C', label: { zh: '暂不具备办理条件', en: 'Not possible for now' }, definition: { zh: '因不具备办理条件暂时无法解决，已作解释说明', en: 'Cannot be solved for now; explained' }, countsAsSolved: false, needsCommitment: false, needsExplanation: true, rank: 1 },
  ],
  ratingAxes: [
    { code: 'work', label: { zh: '对办理工作', en: 'The handling' } },
    { code: 'result', label: { zh: '对办理结果', en: 'The result' } },
  ],
  ratingLevels: [
    { code: 'satisfied', label: { zh: '满意', en: 'Satisfied' }, isSatisfied: true },
    { code: 'fairly-satisfied', label: { zh: '基本满意', en: 'Fairly satisfied' }, isSatisfied: true },
    { code: 'dissatisfied', label: { zh: '不满意', en: 'Dissatisfied' }, isSatisfied: false },
  ],
  ratingQuestions: [
    { code: 'talked', label: { zh: '承办单位答复前是否与您面对面沟通', en: 'Did the unit talk with you face to face before replying?' }, answers: [{ code: 'yes', label: { zh: '是', en: 'Yes' } }, { code: 'no', label: { zh: '否', en: 'No' } }] },
    { code: 'to-the-point', label: { zh: '答复是否针对您的每条建议', en: 'Does the reply address each of your suggestions?' }, answers: [{ code: 'yes', label: { zh: '是', en: 'Yes' } }, { code: 'partly', label: { zh: '部分', en: 'Partly' } }, { code: 'no', label: { zh: '否', en: 'No' } }] },
  ],
  deadlines: [
    { id: 'cosign', label: { zh: '联名确认', en: 'Co-signing' }, clause: { zh: '工作规则第六条' }, start: 'invited', length: { unit: 'calendar-days', count: 7 }, rollsForward: true },
    { id: 'pre-assignment', label: { zh: '预交办答复', en: 'Answer to pre-assignment' }, clause: { zh: '工作规则第十一条' }, start: 'pre-assigned', length: { unit: 'working-days', count: 3 }, rollsForward: true },
    { id: 'return', label: { zh: '退回申请', en: 'Return of an assignment' }, clause: { zh: '工作规则第十三条' }, start: 'assigned', length: { unit: 'working-days', count: 5 }, rollsForward: true },
    { id: 'return-ruling', label: { zh: '退回裁定', en: 'Ruling on a return' }, clause: { zh: '工作规则第十三条' }, start: 'returned', length: { unit: 'calendar-days', count: 7 }, rollsForward: true },
    { id: 'first-consultation', label: { zh: '首次面商', en: 'First consultation' }, clause: { zh: '工作规则第十六条' }, start: 'assigned', length: { unit: 'working-days', count: 15 }, rollsForward: true },
    { id: 'opinion', label: { zh: '协办意见', en: 'Assisting opinion' }, clause: { zh: '工作规则第十八条' }, start: 'reply-due', length: { unit: 'before', parent: 'reply', days: 20 }, rollsForward: true },
    { id: 'reply', label: { zh: '答复', en: 'Reply' }, clause: { zh: '工作规则第二十条' }, start: 'assigned', length: { unit: 'months', count: 3 }, rollsForward: true, ceiling: { unit: 'months', count: 6 } },
    { id: 'rating', label: { zh: '征询意见表返回', en: 'Return of the rating form' }, clause: { zh: '工作规则第二十四条' }, start: 'reply-served', length: { unit: 'working-days', count: 15 }, rollsForward: true },
    { id: 'redo', label: { zh: '重新办理', en: 'Redo' }, clause: { zh: '工作规则第二十五条' }, start: 'redo-ordered', length: { unit: 'calendar-days', count: 30 }, rollsForward: true },
    // Its clock starts with the publication commands, which are not there yet.
    { id: 'publication', label: { zh: '公开', en: 'Publication' }, clause: { zh: '工作规则第二十七条' }, start: 'reply-issued', length: { unit: 'working-days', count: 20 }, rollsForward: true },
    { id: 'commitment-review', label: { zh: '承诺事项复核', en: 'Review of commitments' }, clause: { zh: '工作规则第二十九条' }, start: 'closed', length: { unit: 'quarter' }, rollsForward: true },
  ],
  warningsWorkingDays: [15, 7, 1],
  yellowFromWorkingDays: 7,
  reviewLevels: 1,
  clearanceTiers: [
    { when: { kinds: ['recommendation'] }, upTo: 'head' },
    { when: { isKey: true }, upTo: 'head' },
    { when: { classes: ['not-possible'] }, upTo: 'head' },
    { when: { moneyFromWan: 500 }, upTo: 'head' },
    { when: {}, upTo: 'deputy' },
  ],
  countersignNeeded: true,
  consultations: { minimum: { before: 1, during: 1, after: 0 }, faceToFaceModes: ['visit', 'on-site', 'discussion'], faceToFaceMinimum: 1 },
  numbering: { receipt: '{year}-S{serial:4}', docket: '{serial:3}' },
  openness: [
    { code: 'full', label: { zh: '主动公开（全文）', en: 'Published in full' } },
    { code: 'summary', label: { zh: '主动公开（摘要）', en: 'Published as a summary' } },
    { code: 'on-application', label: { zh: '依申请公开', en: 'On application' } },
    { code: 'closed', label: { zh: '不予公开', en: 'Not published' } },
  ],
  openReasons: [
    { code: 'personal', label: { zh: '涉及个人隐私', en: 'Personal privacy' } },
    { code: 'trade-secret', label: { zh: '涉及商业秘密', en: 'Trade secrets' } },
    { code: 'in-process', label: { zh: '正在讨论、研究的过程性信息', en: 'Under study' } },
    { code: 'stability', label: { zh: '公开可能影响社会稳定', en: 'Publication could endanger public order' } },
    { code: 'proposer', label: { zh: '提案者不同意公开', en: 'The proposer does not agree' } },
  ],
  declineGrounds: [
    { code: 'secret', label: { zh: '涉及国家秘密', en: 'State secrets' } },
    { code: 'forbidden', label: { zh: '国家明令禁止', en: 'Expressly forbidden by the state' } },
    { code: 'party-personnel', label: { zh: '中共党员对党内有关组织、人事安排等方面有意见', en: 'Inner-party organisation or personnel' } },
    { code: 'party-internal', label: { zh: '民主党派成员反映本组织内部问题', en: 'Internal matters of a democratic party' } },
    { code: 'in-court', label: { zh: '进入民事、刑事、行政诉讼或仲裁程序', en: 'Before a court or arbitration' } },
    { code: 'academic', label: { zh: '属于学术研讨', en: 'Academic discussion' } },
    { code: 'personal', label: { zh: '为本人或亲属解决个人问题', en: 'A personal matter of the proposer or relatives' } },
    { code: 'advertising', label: { zh: '宣传、推介具体作品、产品', en: 'Promotes a particular work or product' } },
    { code: 'accusation', label: { zh: '指名举报', en: 'Accuses a named person' } },
    { code: 'empty', label: { zh: '内容空泛，没有具体建议', en: 'Vague, without concrete suggestions' } },
  ],
  inspectionQuestions: [
    { code: 'responsibility', label: { zh: '办理责任是否落实', en: 'Is responsibility carried out?' } },
    { code: 'intent', label: { zh: '委员意图是否准确理解', en: 'Is the proposer’s intent understood?' } },
    { code: 'together', label: { zh: '主办协办是否配合紧密', en: 'Do lead and assisting units work together?' } },
  ],
  letter: {
    number: '{unit}{kind}函〔{year}〕{serial}号',
    title: '关于{session}第{number}号{kind}的答复',
    opening: '您提出的《{title}》收悉。我们会同有关单位认真研究办理，现答复如下：',
    closing: '感谢您对{district}工作的关心和支持。如对本答复有意见，请填写征询意见表直接反馈区政协提案委员会。',
    copies: ['区政协提案委员会', '区政府办公室'],
  },
  mergedCountAsThemselves: true,
  splitTakesWorst: true,
  redosBeforeEscalation: 1,
  retentionYears: null,
};
