import type { Language } from './language.ts';

export const zh: Language = {
  code: 'zh',
  source:
    'Translations of the English headings and of Strava’s Chinese (simplified and traditional) pages in their usual variants; not seen in an export. Where a heading differs, its column is found by its content.',
  headings: {
    id: ['活动 ID', '活动编号', '活動 ID', '活動編號'],
    date: ['活动日期', '活动时间', '活動日期', '活動時間', '日期'],
    name: ['活动名称', '活动标题', '活動名稱', '活動標題'],
    sport: ['活动类型', '运动类型', '活動類型', '運動類型', '活動種類'],
    elapsed: ['耗时', '总时间', '全程时间', '已用时间', '經過時間', '總時間', '時間', '时间'],
    distance: ['距离', '里程', '距離'],
    moving: ['移动时间', '运动时间', '移動時間', '運動時間'],
    gear: ['活动装备', '活動裝備', '装备', '裝備'],
    file: ['文件名', '文件名称', '檔案名稱', '檔名'],
    gain: ['爬升海拔', '累计爬升', '海拔爬升', '爬升高度', '總爬升', '累計爬升'],
    high: ['最高海拔', '最大海拔'],
    speed: ['平均速度'],
    effort: ['相对用力程度', '相对努力', '相對努力程度', '相對努力'],
    exertion: ['自感用力程度', '自覺用力程度'],
  },
  sports: {
    run: ['跑步', '路跑', '户外跑步', '戶外跑步'],
    trailRun: ['越野跑', '越野跑步', '山径跑'],
    virtualRun: ['虚拟跑步', '虛擬跑步'],
    treadmill: ['跑步机', '跑步機', '室内跑步', '室內跑步'],
    walk: ['步行', '健走', '散步'],
    hike: ['徒步', '远足', '健行', '遠足', '登山', '雪鞋健行'],
    ride: ['骑行', '骑车', '自行车骑行', '騎乘', '騎行', '自行車', '虚拟骑行', '虛擬騎乘', '山地自行车骑行'],
    swim: ['游泳'],
    other: ['锻炼', '健身', '訓練', '重量训练', '重量訓練', '滑雪', '攀岩', '划船', '瑜伽', '瑜珈', '足球'],
  },
  // Dates are written with numbers.
  months: [],
};
