import type { Language } from './language.ts';

export const ko: Language = {
  code: 'ko',
  source:
    'Translations of the English headings and of Strava’s Korean pages in their usual variants; not seen in an export. Where a heading differs, its column is found by its content.',
  headings: {
    id: ['활동 ID', '활동 아이디'],
    date: ['활동 날짜', '활동 일자', '활동 일시', '날짜'],
    name: ['활동명', '활동 이름', '활동 제목'],
    sport: ['활동 유형', '활동 종류', '활동 타입'],
    elapsed: ['경과 시간', '총 시간', '시간'],
    distance: ['거리'],
    moving: ['이동 시간', '운동 시간'],
    gear: ['활동 장비', '장비'],
    file: ['파일 이름', '파일명'],
    gain: ['상승 고도', '획득 고도', '고도 상승', '총 상승'],
    high: ['최고 고도', '최대 고도'],
    speed: ['평균 속도'],
    effort: ['상대적 노력', '상대적 운동 강도'],
    exertion: ['인지된 운동 강도', '체감 강도'],
  },
  sports: {
    run: ['달리기', '러닝', '런'],
    trailRun: ['트레일 러닝', '트레일 런', '트레일 달리기'],
    virtualRun: ['가상 달리기', '가상 러닝', '버추얼 런'],
    treadmill: ['트레드밀', '러닝머신', '실내 달리기'],
    walk: ['걷기', '워킹'],
    hike: ['하이킹', '등산', '스노슈잉'],
    ride: ['라이딩', '사이클링', '자전거', '자전거 타기', '가상 라이딩', '산악자전거'],
    swim: ['수영'],
    other: ['운동', '웨이트 트레이닝', '근력 운동', '스키', '클라이밍', '로잉', '요가', '축구'],
  },
  // Dates are written with numbers.
  months: [],
};
