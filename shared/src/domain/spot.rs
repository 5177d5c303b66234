use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Metres of one degree of latitude: the mean radius of the earth, 6,371 km, by the length of a degree.
const METRES_OF_A_DEGREE: f64 = 111_195.0;
/// Near the poles a degree of longitude is next to nothing; nobody is served there.
const NARROWEST: f64 = 0.01;

/// A point, degrees WGS84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Spot {
    /// Latitude, -90 to 90.
    pub lat: f64,
    /// Longitude, -180 to 180.
    pub lon: f64,
}

impl Spot {
    /// How far another point is, in metres; good for walking distances, for which the earth is flat.
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        let across = (other.lon - self.lon) * self.lat.to_radians().cos();
        (other.lat - self.lat).hypot(across) * METRES_OF_A_DEGREE
    }

    /// Millionths of a degree, latitude and longitude, as they are stored: a tenth of a metre.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "degrees are few, and out of range they saturate")]
    pub fn micros(self) -> (i64, i64) {
        let micros = |degrees: f64| (degrees * 1e6).round() as i64;
        (micros(self.lat), micros(self.lon))
    }

    /// The point of such numbers.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "degrees have few digits")]
    pub fn of_micros(lat: i64, lon: i64) -> Self {
        Self { lat: lat as f64 / 1e6, lon: lon as f64 / 1e6 }
    }

    /// The corners, south-west and north-east, of a square in which all points lie that are so near.
    #[must_use]
    pub fn around(self, metres: f64) -> (Self, Self) {
        let up = metres / METRES_OF_A_DEGREE;
        let across = up / self.lat.to_radians().cos().max(NARROWEST);
        let corner = |side: f64| Self { lat: up.mul_add(side, self.lat), lon: across.mul_add(side, self.lon) };
        (corner(-1.0), corner(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In Palermo, some 470 metres apart as the crow flies.
    const CANTI: Spot = Spot { lat: 38.115_69, lon: 13.361_36 };
    const CATHEDRAL: Spot = Spot { lat: 38.114_44, lon: 13.356_22 };

    #[test]
    fn a_distance_is_that_of_the_map() {
        let metres = CANTI.metres_to(CATHEDRAL);
        assert!((460.0..480.0).contains(&metres), "{metres}");
        assert!((metres - CATHEDRAL.metres_to(CANTI)).abs() < 0.1);
    }

    #[test]
    fn a_point_survives_the_store() {
        let (lat, lon) = CANTI.micros();
        assert!(CANTI.metres_to(Spot::of_micros(lat, lon)) < 0.1);
    }

    #[test]
    fn a_square_holds_all_that_is_near() {
        let (low, high) = CANTI.around(100.0);
        for (lat, lon) in [(low.lat, CANTI.lon), (high.lat, CANTI.lon), (CANTI.lat, low.lon), (CANTI.lat, high.lon)] {
            let metres = CANTI.metres_to(Spot { lat, lon });
            assert!((99.9..100.1).contains(&metres), "{metres}");
        }
    }
}
