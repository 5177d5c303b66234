# Machine-made translation, to be reviewed by a native speaker.
### Numbers, terms, land register

amount = { $amount } يورو
term-calendar =
    { $days ->
        [zero] اليوم نفسه
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
term-working =
    { $days ->
        [zero] اليوم نفسه
        [one] يوم عمل واحد
        [two] يومي عمل
        [few] { $days } أيام عمل
        [many] { $days } يوم عمل
       *[other] { $days } يوم عمل
    }
shown-yes = نعم
shown-no = لا
cadastre-buildings = مبانٍ
cadastre-land = أراضٍ
cadastre-municipality = البلدية
cadastre-section = القسم
cadastre-sheet = foglio
cadastre-parcel = particella
cadastre-unit = sub
