// What views for the projector are made of: teams, clocks, questions short and long.
import type {
  AnswerView,
  ClockView,
  ProjectorView,
  PublicQuestion,
  Scene,
  TeamScore,
} from '#contract/view.ts';

export const NAMES = [
  ['中卫市沙坡头区人力资源和社会保障局', '沙坡头'],
  ['中宁县人力资源和社会保障局', '中宁'],
  ['海原县社会保险事业管理中心', '海原社保'],
  ['市就业创业和人才服务中心', '市就业'],
  ['市劳动人事争议仲裁院', '仲裁院'],
  ['宁夏回族自治区中卫工业园区管理委员会劳动保障所', '工业园区劳保'],
  ['市技工学校', '技校'],
  ['海兴开发区', '海兴'],
  ['城东供销合作联社', '城东供销'],
  ['河湾水务集团有限责任公司', '河湾水务'],
  ['北山林场', '北山'],
  ['南岭铁路客运段青年突击队', '南岭客运'],
] as const;
export const SCORES = ['316', '300', '-14', '342.5', '280', '300', '1120', '96', '260', '215', '180', '75'];

export function teams(count: number, active: number | null): TeamScore[] {
  return NAMES.slice(0, count).map(([name, short], index) => ({
    number: index + 1,
    name,
    short,
    score: SCORES[index] ?? '300',
    active: index + 1 === active,
    privileges: [],
    out: null,
  }));
}

/** One answer of several, still secret. */
export function answerOf(team: number, rest: Partial<AnswerView> = {}): AnswerView {
  return {
    team,
    teamName: NAMES[team - 1]?.[0] ?? '',
    player: null,
    answered: false,
    answer: null,
    verdict: null,
    points: null,
    amount: null,
    ...rest,
  };
}

export function clock(state: ClockView['state'], limit: number, remaining: number): ClockView {
  return { state, limit, remaining, deadline: state === 'running' ? remaining : null };
}

export const player = {
  team: 1,
  teamName: '中卫市沙坡头区人力资源和社会保障局',
  number: 2,
  name: '欧阳建国',
};

const option = (letter: string, text: string) => ({ letter, text });

export const SHORT: PublicQuestion = {
  id: 'q-short',
  type: 'blank',
  stem: '五险指？',
  options: [],
  media: null,
};
export const SINGLE: PublicQuestion = {
  id: 'q-single',
  type: 'single',
  stem: '根据《中华人民共和国劳动合同法》，劳动合同期限一年以上不满三年的，试用期不得超过多长时间？',
  options: [option('A', '一个月'), option('B', '二个月'), option('C', '三个月'), option('D', '六个月')],
  media: null,
};
export const SENTENCE =
  '某企业与职工张某签订了为期三年的劳动合同，合同约定试用期为六个月，试用期工资为转正后工资的百分之七十，企业未在用工之日起三十日内为其办理社会保险登记。';
export const LONG: PublicQuestion = {
  id: 'q-long',
  type: 'multiple',
  stem: `${SENTENCE.repeat(7).slice(0, 492)}下列说法正确的是`,
  options: [
    option('A', '试用期约定不符合法律规定，应当由劳动行政部门责令改正，并按照超过法定试用期的期间支付赔偿金'),
    option('B', '试用期工资低于劳动合同约定工资的百分之八十，违反《劳动合同法》第二十条的规定'),
    option('C', '企业应当自用工之日起三十日内为其职工申请办理社会保险登记'),
    option('D', '职工有权以企业未依法缴纳社会保险费为由解除劳动合同并要求支付经济补偿'),
  ],
  media: null,
};
export const EIGHT: PublicQuestion = {
  id: 'q-eight',
  type: 'multiple',
  stem: '下列属于就业困难人员认定范围的有哪些？',
  options: [
    '大龄失业人员',
    '残疾人',
    '城镇零就业家庭成员',
    '连续失业一年以上人员',
    '失地农民',
    '低保家庭劳动力',
    '毕业一年以上未就业高校毕业生',
    '因失去土地等原因难以实现就业的其他人员',
  ].map((text, index) => option('ABCDEFGH'.charAt(index), text)),
  media: null,
};
export const JUDGE: PublicQuestion = {
  id: 'q-judge',
  type: 'judge',
  stem: '职工在上下班途中，受到非本人主要责任的交通事故伤害的，应当认定为工伤。',
  options: [],
  media: null,
};
export const CASE: PublicQuestion = {
  id: 'q-case',
  type: 'case',
  stem: '请结合情景中窗口工作人员的做法，指出其在受理失业保险金申领时存在哪些问题，并说明正确的处理方式。',
  options: [],
  media: { kind: 'video', file: null, script: '（两人上场）甲：您好……' },
};

type QuestionScene = Extract<Scene, { kind: 'question' }>;

export function questionScene(question: PublicQuestion, rest: Partial<QuestionScene> = {}): QuestionScene {
  return {
    kind: 'question',
    round: '初显身手',
    phase: 'open',
    item: 1,
    items: 1,
    player,
    stake: 10,
    question,
    buzz: null,
    panel: null,
    key: null,
    answer: null,
    verdict: null,
    answers: [],
    audience: false,
    points: null,
    result: null,
    ...rest,
  };
}

type SprintScene = Extract<Scene, { kind: 'sprint' }>;

export function sprintScene(rest: Partial<SprintScene> = {}): SprintScene {
  return {
    kind: 'sprint',
    round: '争分夺秒',
    phase: 'running',
    player,
    answered: 6,
    items: 10,
    verdicts: null,
    right: null,
    remaining: null,
    result: null,
    ...rest,
  };
}

export function view(scene: Scene, clockView: ClockView | null = null, teamCount = 5): ProjectorView {
  const active = scene.kind === 'question' || scene.kind === 'sprint' || scene.kind === 'turn' ? 1 : null;
  return {
    role: 'projector',
    contest: {
      title: '2025年全区人力资源和社会保障系统窗口单位业务技能练兵比武中卫赛区决赛',
      subtitle: '沙坡头大剧院 · 现场展示',
      rehearsal: false,
    },
    clock: clockView,
    game: null,
    teams: teams(teamCount, active),
    scene,
  };
}
